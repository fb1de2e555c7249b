import type { FootnoteDefinition } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { toMessages, type Locale, type Messages } from '../locale/index.ts';
import {
  addressKey,
  citedTitles,
  placesIn,
  suggest,
  titleKey,
  toDefinitions,
  type Edit,
  type Problem,
  type Source,
} from '../model/index.ts';
import { bareKeysIn, citationsIn, type Citation } from './citations-in.ts';
import type { CslItem } from './csl.ts';
import { toFootnote } from './footnote.ts';
import { toId } from './key.ts';

/** What becomes of a page that cites works. */
interface CitedPage {
  readonly edits: readonly Edit[];
  /** How many citations became marks of footnotes. */
  readonly cited: number;
  /** How many footnotes are new. */
  readonly added: number;
  readonly left: readonly Problem[];
}

/**
 * Turns each citation of a page in the syntax of Pandoc, such as `[@segal-2014, p. 5]`, into a footnote. A footnote that
 * the page has on the same work serves again.
 * A key of several works is left, for nobody knows which is meant.
 */
export function citeWorks(source: Source, works: readonly CslItem[], locale: Locale): CitedPage {
  const { items, ambiguous } = byKey(works);
  const { text } = source;
  const place = placesIn(text);
  const footnotes = new Footnotes(source, toMessages(locale));
  const edits: Edit[] = [];
  const left: Problem[] = [];
  const found = citationsIn(source);
  for (const { start, end, citations } of found) {
    const unread = citations.filter((each) => 'unread' in each);
    const unknown = citations.filter((each) => 'key' in each && !items.has(each.key));
    if (unread.length > 0 || unknown.length > 0) {
      left.push(
        ...[...unread, ...unknown].map((each) =>
          toProblem(each, items.keys(), ambiguous, place(start, end)),
        ),
      );
      continue;
    }
    const marks = citations.flatMap((each) => {
      const item = 'key' in each ? items.get(each.key) : undefined;
      return item && 'key' in each ? [`[^${footnotes.labelOf(item, each.locator)}]`] : [];
    });
    edits.push(toEdit(text, start, end, marks.join('')));
  }
  for (const { key, start } of bareKeysIn(source))
    if (items.has(key))
      left.push(
        toProblem({ unread: `@${key}` }, [], ambiguous, place(start, start + key.length + 1)),
      );
  const written = [...footnotes.added].map(([label, words]) => `[^${label}]: ${words}`);
  if (written.length > 0) edits.push(appended(text, written));
  return { edits, cited: edits.length - Math.sign(written.length), added: written.length, left };
}

/** Works by their keys, and the keys that more than one work has: the same work may be there twice. */
function byKey(works: readonly CslItem[]): {
  readonly items: ReadonlyMap<string, CslItem>;
  readonly ambiguous: ReadonlySet<string>;
} {
  const items = new Map<string, CslItem>();
  const ambiguous = new Set<string>();
  for (const work of works) {
    const other = items.get(work.id);
    if (other && titleKey(other.title) !== titleKey(work.title)) ambiguous.add(work.id);
    items.set(work.id, work);
  }
  for (const key of ambiguous) items.delete(key);
  return { items, ambiguous };
}

/** The footnotes of a page, with those that works need. */
class Footnotes {
  /** The texts of new footnotes by label. */
  readonly added = new Map<string, string>();
  readonly #taken: ReadonlyMap<string, FootnoteDefinition>;
  readonly #messages: Messages;

  constructor({ tree }: Source, messages: Messages) {
    this.#taken = toDefinitions(tree);
    this.#messages = messages;
  }

  labelOf(item: CslItem, locator: string | undefined): string {
    const text = toFootnote(item, this.#messages, locator);
    const part = locator === undefined ? '' : `-${toId(locator.replace(/[\s.]+/g, '-')) ?? 'part'}`;
    const base = `${toId(item.id) ?? 'work'}${part}`;
    for (let count = 1; ; count += 1) {
      const label = count === 1 ? base : `${base}-${count}`;
      const definition = this.#taken.get(label);
      if (this.added.get(label) === text) return label;
      if (definition && locator === undefined && isSameWork(definition, item)) return label;
      if (definition || this.added.has(label)) continue;
      this.added.set(label, text);
      return label;
    }
  }
}

/** Whether a footnote cites a work: by its address or its title. */
function isSameWork(definition: FootnoteDefinition, { title, url }: CslItem): boolean {
  let isAddress = false;
  visit(definition, 'link', (node) => {
    isAddress ||= url !== undefined && addressKey(node.url) === addressKey(url);
  });
  return (
    isAddress ||
    citedTitles(definition).some((own) => titleKey(own) === titleKey(title)) ||
    toString(definition) === title
  );
}

/** The mark of a footnote follows the word and the punctuation after it, without a space. */
function toEdit(text: string, start: number, end: number, marks: string): Edit {
  const [sign = ''] = /^[.,;:!?\u3001\u3002](?![.,;:!?])/.exec(text.slice(end, end + 2)) ?? [];
  const before = text.slice(0, start);
  const spaces = before.length - before.trimEnd().length;
  // A citation at the start of a block, an item or a cell has nothing to join.
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isJoined = !/^[\s>]*(?:(?:[-+*]|\d+[.)]|#{1,6})\s+)*$|[^\\]\|\s*$|^\|\s*$/.test(line);
  return {
    start: isJoined ? start - spaces : start,
    end: end + sign.length,
    text: `${sign}${marks}`,
  };
}

function appended(text: string, footnotes: readonly string[]): Edit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const end = text.trimEnd().length;
  const blocks = footnotes.map((each) => `${newline}${newline}${each}`).join('');
  return { start: end, end: text.length, text: `${blocks}${newline}` };
}

function toProblem(
  citation: Citation,
  keys: Iterable<string>,
  ambiguous: ReadonlySet<string>,
  place: Problem['place'],
): Problem {
  if ('unread' in citation)
    return {
      message: `\`${citation.unread}\` can't become a footnote`,
      place,
      help: 'Write the key alone, such as `[@smith-2018]`, or with a page after a comma, such as `[@smith-2018, p. 5]`.',
    };
  if (ambiguous.has(citation.key))
    return {
      message: `\`@${citation.key}\` is the key of more than one work`,
      place,
      help: 'Give each work a key of its own in your reference manager, and export them again.',
    };
  const meant = suggest(citation.key, keys);
  return {
    message: `\`@${citation.key}\` is not among the works${meant === undefined ? '' : `; did you mean \`@${meant}\`?`}`,
    place,
    help: 'Correct the key, or add the work to the file.',
  };
}
