import { toString } from 'mdast-util-to-string';
import {
  fromRelativeAddress,
  toDefinitions,
  toRelativeAddress,
  type Corpus,
  type DataPath,
  type RuleInfo,
} from '../model/index.ts';
import { fieldAt, kindsOfPages, type Field } from '../../schemas/index.ts';
import type { NameAt, NameKind } from './name.ts';
import { nameAt } from './name-at.ts';
import { schemaOf } from './schemas.ts';
import { wordsAt, type WordKind } from './words-at.ts';

/** A name that can be written at a place. */
export interface Completion {
  readonly kind: NameKind | WordKind;
  readonly label: string;
  /** What the name stands for, such as a title. */
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
 * What can be written at an offset of a text, the most likely first: ids of resources, contacts, steps and rules, pages,
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
      const work = { label: `${toRelativeAddress(file, 'resources.yaml')}#`, detail: 'A work' };
      const files = [...corpus.attachments.keys()].map((id) => ({
        label: toRelativeAddress(file, id),
        detail: 'A file to download',
      }));
      return at.isFromContent ? pages : [...pages, ...files, work];
    }
    case 'image':
      return [...corpus.images.keys()].map((id) => ({
        label: toRelativeAddress(file, id),
        detail: 'An image',
      }));
    case 'heading': {
      const source = corpus.sources.get(fromRelativeAddress(file, at.page ?? ''));
      return [...(source?.anchors ?? [])].map(([heading, label]) => ({
        label,
        detail: toString(heading),
      }));
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
    case 'key': {
      const { path, siblings } = at.place ?? { path: [], siblings: [] };
      const field = fieldOf(corpus, file, text, path);
      return inOrder(field?.keys ?? [], file.endsWith('.md') && path.length === 0)
        .filter((key) => key === at.name || !siblings.includes(key))
        .map((label) => ({
          label,
          detail: fieldOf(corpus, file, text, [...path, label])?.description ?? '',
          insert: `${label}: `,
        }));
    }
    case 'value': {
      const field = fieldOf(corpus, file, text, at.place?.path ?? []);
      const days = field?.format === 'date' && today !== undefined ? [today] : [];
      return [...(field?.values ?? []), ...days].map((label) => ({
        label,
        detail: field?.description ?? '',
      }));
    }
  }
}

/** The keys of front matter in the order in which pages have them. */
const frontMatterKeys = [
  'title',
  'kind',
  'description',
  'reviewed',
  'contacts',
  'resources',
  'steps',
];

function inOrder(keys: readonly string[], isFrontMatter: boolean): readonly string[] {
  if (!isFrontMatter) return keys;
  const first = frontMatterKeys.filter((key) => keys.includes(key));
  return [...new Set([...first, ...keys])];
}

/** What the schema of a file says about a key. */
function fieldOf(corpus: Corpus, file: string, text: string, path: DataPath): Field | undefined {
  const schema = schemaOf(corpus, file);
  const [, kind] = (file.endsWith('.md') && /^kind:[ \t]*(\w+)/m.exec(text)) || [];
  // What is written decides between kinds of pages; what is being written does not.
  const isKnown = kindsOfPages.some((each) => each === kind) && path[0] !== 'kind';
  return schema && fieldAt(schema, path, isKnown ? { kind } : undefined);
}
