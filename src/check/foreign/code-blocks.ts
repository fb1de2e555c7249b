import { visit } from 'unist-util-visit';
import type { Source } from '../../model/index.ts';
import { calloutHelp, toCalloutKind } from './callout-advice.ts';
import type { Advice, ForeignMarkup } from './dialect.ts';
import { toFormula } from './tex.ts';

/** Languages that other tools draw. */
const drawn = /^(?:mermaid|plantuml|puml|graphviz|geojson|topojson|stl)$/i;

/** Blocks of code that other tools draw, or turn into something else. */
export function inCode({ tree }: Pick<Source, 'tree'>): readonly ForeignMarkup[] {
  const marks: ForeignMarkup[] = [];
  visit(tree, 'code', ({ lang, value, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    const advice = adviceFor(lang ?? '', value);
    if (start !== undefined && end !== undefined && advice) marks.push({ start, end, ...advice });
  });
  return marks;
}

function adviceFor(lang: string, value: string): Advice | undefined {
  const box = /^\{(\w+)\}/.exec(lang)?.[1];
  const name = (box ?? lang).toLowerCase();
  if (name === 'suggestion')
    return {
      reason: 'suggestions work only in the comments of a pull request',
      help: 'Delete the two lines of backticks, and keep the right one of the two texts.',
    };
  const kind = toCalloutKind(box ?? '');
  if (kind) return { reason: 'a callout is written in another way', help: calloutHelp(kind) };
  if (name === 'math' || name === 'latex') return toFormula(value);
  if (!drawn.test(name)) return undefined;
  return {
    reason: 'it is not drawn here',
    help: 'Save the drawing as an image, and write `![What the drawing shows](drawing.png)`.',
  };
}
