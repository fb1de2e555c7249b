import { visit } from 'unist-util-visit';
import type { Source } from '../../model/index.ts';
import { calloutHelp, toCalloutKind } from './callout-advice.ts';
import { dialects, type Advice } from './dialects.ts';
import { plainText } from './plain-text.ts';

/** Markup of another tool, as offsets in the text of a page. */
interface ForeignMarkup extends Advice {
  readonly start: number;
  readonly end: number;
}

/** The markup of other tools on a page in reading order, none inside another; none where the tree has no places. */
export function foreignMarkup(source: Source): readonly ForeignMarkup[] {
  const known = found.get(source);
  if (known) return known;
  const all = source.tree.position ? [...inText(source), ...inCode(source)] : [];
  const result = all.sort((a, b) => a.start - b.start);
  found.set(source, result);
  return result;
}

/** Two rules ask for the same page. */
const found = new WeakMap<Source, readonly ForeignMarkup[]>();

function inText(source: Source): readonly ForeignMarkup[] {
  const text = plainText(source);
  const taken = new Uint8Array(text.length);
  const marks: ForeignMarkup[] = [];
  for (const { pattern, toAdvice } of dialects)
    for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}d`))) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (taken.subarray(start, end).some((unit) => unit === 1)) continue;
      const groups = (match.indices ?? []).map((range) => range && source.text.slice(...range));
      const advice = toAdvice(groups);
      if (advice) marks.push({ ...advice, start, end });
      // The end of a shortcode is not a field.
      if (advice || match[0].startsWith('{{')) taken.fill(1, start, end);
    }
  return marks;
}

/** Languages that other tools draw. */
const drawn = /^(?:mermaid|plantuml|puml|graphviz|math|latex|geojson|topojson|stl)$/i;

/** Blocks of code that other tools draw, or turn into boxes. */
function inCode({ tree }: Source): readonly ForeignMarkup[] {
  const marks: ForeignMarkup[] = [];
  visit(tree, 'code', ({ lang, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    const box = /^\{(\w+)\}/.exec(lang ?? '')?.[1];
    if (start === undefined || end === undefined || !lang) return;
    const kind = toCalloutKind(box ?? '');
    if (lang.toLowerCase() === 'suggestion')
      marks.push({
        start,
        end,
        reason: 'suggestions work only in the comments of a pull request',
        help: 'Delete the two lines of backticks, and keep the right one of the two texts.',
      });
    else if (kind) {
      const advice = { reason: 'a callout is written in another way', help: calloutHelp(kind) };
      marks.push({ start, end, ...advice });
    } else if (drawn.test(box ?? lang))
      marks.push({
        start,
        end,
        reason: 'it is not drawn here',
        help: 'Save the drawing as an image, and write `![What the drawing shows](drawing.png)`.',
      });
  });
  return marks;
}
