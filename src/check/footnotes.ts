import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import {
  nearMiss,
  nearNames,
  numberNotes,
  toDefinitions,
  type Place,
  type Source,
  placesIn,
} from '../model/index.ts';
import { perPage } from './per-page.ts';
import type { Nearest } from './unknown-name.ts';

/** A `[^label]` without a footnote on its page; Markdown leaves it as plain text. */
interface DanglingReference {
  readonly label: string;
  /** Offsets in the text of the page; both 0 where the tree has no places. */
  readonly start: number;
  readonly end: number;
  readonly place: Place | undefined;
  /** Whether it begins a paragraph, as a footnote does: its colon may be missing. */
  readonly isBeginning: boolean;
  /** The label of the footnote that was probably meant. */
  readonly nearest?: Nearest;
}

const reference = /\[\^([^[\]\r\n]+)\]/g;

/** The references of a page without a footnote, in reading order; code and `\[^label]` are none. */
export const danglingReferences = perPage((source): readonly DanglingReference[] => {
  const text = source.text;
  const toPlace = placesIn(text);
  const definitions = toDefinitions(source.tree);
  const found: DanglingReference[] = [];
  visit(source.tree, 'text', (node, index, parent) => {
    const from = node.position?.start.offset;
    // Only the text of the page has the backslashes.
    const written = from === undefined ? node.value : text.slice(from, node.position?.end.offset);
    for (const match of written.matchAll(reference)) {
      const label = match[1] ?? '';
      if (isEscaped(written, match.index) || definitions.has(label.toLowerCase())) continue;
      const start = from === undefined ? 0 : from + match.index;
      const end = from === undefined ? 0 : start + match[0].length;
      const place = from === undefined ? parent?.position : toPlace(start, end);
      const isFirst = match.index === 0 && parent?.type === 'paragraph' && index === 0;
      const isBeginning = isFirst && /^[ \t]+\S/.test(written.slice(match[0].length));
      found.push({ label, start, end, place, isBeginning });
    }
  });
  if (found.length === 0) return found;
  const unused = uncited(source).map(labelOf);
  const all = [...definitions.values()].map(labelOf);
  const only = found.length === 1 && unused.length === 1 ? unused[0] : undefined;
  const nearestBy = new Map<string, Nearest | undefined>();
  for (const { label } of found)
    if (!nearestBy.has(label)) {
      const near = [...nearNames(label, unused), ...nearNames(label, all), only ?? []].flat();
      const [name, ...others] = new Set(near);
      const isSure = nearMiss(label, all) === name;
      nearestBy.set(label, name === undefined ? undefined : { name, isSure, others });
    }
  return found.map((each) => {
    const nearest = nearestBy.get(each.label);
    return nearest
      ? { ...each, nearest: { ...nearest, isSure: nearest.isSure && each.end > 0 } }
      : each;
  });
});

/** Footnotes that four spaces before them have turned into code, although something refers to them. */
export function indentedFootnotes(
  source: Source,
): readonly { readonly label: string; readonly place: Place | undefined }[] {
  const labels = new Set(danglingReferences(source).map(({ label }) => label));
  const found: { label: string; place: Place | undefined }[] = [];
  if (labels.size > 0)
    visit(source.tree, 'code', ({ value, position }) => {
      const label = /^\s*\[\^([^[\]\r\n]+)\]:/.exec(value)?.[1] ?? '';
      const isFenced = /^(?:`{3}|~{3})/.test(source.text.slice(position?.start.offset));
      if (labels.has(label) && !isFenced) found.push({ label, place: position });
    });
  return found;
}

/** The footnotes of a page that no reference in the body leads to. */
export function uncited(source: Source): readonly FootnoteDefinition[] {
  const cited = new Set(numberNotes(source.tree, 1).map((note) => note.identifier));
  return [...toDefinitions(source.tree).values()].filter(
    (definition) => !cited.has(definition.identifier),
  );
}

/** The label as the author wrote it. */
export function labelOf(definition: FootnoteDefinition): string {
  return definition.label ?? definition.identifier;
}

function isEscaped(text: string, index: number): boolean {
  return (/\\*$/.exec(text.slice(0, index))?.[0].length ?? 0) % 2 === 1;
}
