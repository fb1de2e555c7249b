import { toString } from 'mdast-util-to-string';
import {
  fromRelativeAddress,
  toDefinitions,
  toRelativeAddress,
  type Corpus,
} from '../model/index.ts';
import { pageKeys, pageKinds } from './front-matter-keys.ts';
import { nameAt, type NameAt } from './name-at.ts';

/** A name that can be written at a place. */
interface Completion {
  readonly label: string;
  /** What the name stands for, such as a title. */
  readonly detail: string;
  /** The text that replaces what is between the offsets. */
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The names that can be written at an offset of a text: ids of resources and contacts, pages, headings, footnotes, and
 * the keys of front matter.
 *
 * @param corpus the content as it was last read; the text may be newer
 */
export function completionsAt(
  corpus: Corpus,
  file: string,
  text: string,
  offset: number,
): readonly Completion[] {
  const at = nameAt(file, text, offset);
  if (!at) return [];
  return candidatesFor(corpus, file, text, at).map(({ label, detail, insert = label }) => ({
    label,
    detail,
    insert,
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
      return at.isFromContent ? pages : [...pages, work];
    }
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
    case 'kind':
      return pageKinds;
    case 'key': {
      const used = new Set([...text.matchAll(/^([\w-]+):/gm)].map(([, key]) => key));
      return pageKeys
        .filter(({ label }) => label === at.name || !used.has(label))
        .map((key) => ({ ...key, insert: `${key.label}: ` }));
    }
  }
}
