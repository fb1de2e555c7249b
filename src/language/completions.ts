import { toString } from 'mdast-util-to-string';
import {
  factFile,
  fromRelativeAddress,
  messagesOf,
  resourceFile,
  stepId,
  toDefinitions,
  toFigure,
  toRelativeAddress,
  type Corpus,
  type RuleInfo,
} from '../model/index.ts';
import { keyCandidates, valueCandidates } from './fields.ts';
import type { NameAt, NameKind } from './name.ts';
import { nameAt } from './name-at.ts';
import { wordsAt, type WordKind } from './words-at.ts';

/** A name that can be written at a place. */
export interface Completion {
  readonly kind: NameKind | WordKind;
  readonly label: string;
  /** What has the name, such as the title of a page. */
  readonly detail: string;
  /** The text that replaces what is between the offsets. */
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** What completion is to know besides the content. */
interface Known {
  /** Those that a comment can suppress. */
  readonly rules?: readonly RuleInfo[];
  readonly today?: string;
}

/**
 * What can be written at an offset of a text, the most likely first: ids of resources, facts, contacts, steps and rules, pages,
 * images, headings, footnotes, callouts, acronyms, and the keys and values of YAML.
 *
 * @param corpus the content as it was last read; the text may be newer
 */
export function completionsAt(
  corpus: Corpus,
  file: string,
  text: string,
  offset: number,
  known: Known = {},
): readonly Completion[] {
  const at = nameAt(file, text, offset);
  if (!at) return file.endsWith('.md') ? wordsAt(corpus, text, offset) : [];
  return candidatesFor(corpus, file, text, at, known).map(({ label, detail, insert = label }) => ({
    kind: at.kind,
    label,
    detail,
    insert: at.isListMissing === true ? `[${insert}]` : insert,
    start: at.start,
    end: at.end,
  }));
}

interface Candidate {
  readonly label: string;
  readonly detail: string;
  readonly insert?: string;
}

function candidatesFor(
  corpus: Corpus,
  file: string,
  text: string,
  at: NameAt,
  { rules = [], today }: Known,
): readonly Candidate[] {
  switch (at.kind) {
    case 'resource':
      return [...corpus.resources].map(([label, { title, publisher }]) => ({
        label,
        detail: `${title}, ${publisher}`,
      }));
    case 'fact':
      return [...corpus.facts].map(([label, fact]) => ({
        label,
        detail: `${toFigure(messagesOf(corpus), fact)} (${fact.asOf})`,
      }));
    case 'contact':
      return [...corpus.contacts].map(([label, { name, role, organization }]) => ({
        label,
        detail: `${name ?? role ?? ''}, ${organization}`,
      }));
    case 'page': {
      const pages = [...corpus.pages.values()].map(({ id, meta }) => ({
        label: at.isFromContent ? id : toRelativeAddress(file, id),
        detail: meta.title,
      }));
      const entries = [
        { label: `${toRelativeAddress(file, resourceFile)}#`, detail: 'A work' },
        ...(corpus.facts.size > 0
          ? [{ label: `${toRelativeAddress(file, factFile)}#`, detail: 'A figure' }]
          : []),
      ];
      const files = [...corpus.attachments.keys()].map((id) => ({
        label: toRelativeAddress(file, id),
        detail: 'A file to download',
      }));
      return at.isFromContent ? pages : [...pages, ...files, ...entries];
    }
    case 'image':
      return [...corpus.images.keys()].map((id) => ({
        label: toRelativeAddress(file, id),
        detail: 'An image',
      }));
    case 'heading': {
      const path = fromRelativeAddress(file, at.page ?? '');
      const headings = [...(corpus.sources.get(path)?.anchors ?? [])].map(([heading, label]) => ({
        label,
        detail: toString(heading),
      }));
      const steps = corpus.pages.get(path)?.steps ?? [];
      return [...headings, ...steps.map((step) => ({ label: stepId(step), detail: step.text }))];
    }
    case 'footnote': {
      const source = corpus.sources.get(file);
      return [...(source ? toDefinitions(source.tree).values() : [])].map((definition) => ({
        label: definition.label ?? definition.identifier,
        detail: toString(definition),
      }));
    }
    case 'step':
      // A page names a step that is new.
      if (file.endsWith('.md')) return [];
      return [...corpus.pages.values()].flatMap(({ steps, meta }) =>
        steps.map(({ id, text }) => ({ label: id, detail: `${text} (${meta.title})` })),
      );
    case 'rule':
      return rules.map(({ id, summary }) => ({ label: id, detail: summary }));
    case 'key':
      return keyCandidates(corpus, file, text, at.place ?? noPlace, at.name);
    case 'value':
      return valueCandidates(corpus, file, text, at.place?.path ?? [], today);
  }
}

const noPlace = { path: [], siblings: [] };
