import type { Nodes, Paragraph } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { placesIn, type Problem, type TextRange } from '../../../model/index.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds paragraphs right below a list or a footnote, which Markdown takes into its last entry. */
export const paragraphApart: PageRule = {
  id: 'paragraph-apart',
  severity: 'warning',
  scope: 'page',
  summary: 'There is an empty line between a list or a footnote and the paragraph below it.',
  why: 'Otherwise the paragraph becomes part of the last item or of the footnote.',
  examples: {
    good: [
      { body: '- Land\n- Water\n\nBoth are needed.' },
      { body: 'Plots are small.[^a]\n\n[^a]: Smith, J. 2018.\n\nMost have sun.' },
      {
        body: '- Plots with sun, which are on the southern side of the whole garden in\n  Springfield',
      },
    ],
    bad: [
      { body: '- Land\n- Water\nBoth are needed.' },
      { body: 'Plots are small.[^a]\n\n[^a]: Smith, J. 2018.\nMost have sun.' },
    ],
  },
  *check({ tree, text }) {
    const toPlace = placesIn(text);
    const problems: Problem[] = [];
    visit(tree, ['blockquote', 'callout', 'list', 'footnoteDefinition'], (node) => {
      if (node.type === 'list' || node.type === 'footnoteDefinition') {
        const margin = node.position?.start.column ?? 0;
        const last = lastParagraph(node);
        const line = last && appendedLine(last, margin, text);
        const [what, indent] = node.type === 'list' ? ['list item', 2] : ['footnote', 4];
        if (line)
          problems.push({
            message: `${quote(text.slice(line.start, line.end))} is a part of the ${what} above it`,
            place: toPlace(line.start, line.end),
            help: `Put an empty line above it. If it belongs to the ${what}, write ${indent} more spaces before it.`,
          });
      }
      // In quotations, no-blockquote-without-marker says it.
      return SKIP;
    });
    yield* problems;
  },
};

/** The paragraph that the line below a list or a footnote would become a part of. */
function lastParagraph(node: Nodes): Paragraph | undefined {
  if (node.type === 'paragraph') return node;
  const isOpen = ['list', 'listItem', 'footnoteDefinition'].includes(node.type);
  const last = isOpen && 'children' in node ? node.children.at(-1) : undefined;
  return last && lastParagraph(last);
}

/** No line that an editor has wrapped is so short. */
const shortLine = 60;

/**
 * The first line of a paragraph at the margin that looks like the start of another one: it begins like a sentence,
 * after a line that ends like one, or that is too short to have been wrapped.
 */
function appendedLine(
  { position }: Paragraph,
  margin: number,
  text: string,
): TextRange | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (from === undefined || to === undefined) return undefined;
  const lines = [...text.slice(from, to).matchAll(/[^\r\n]+/g)];
  for (const [index, { 0: line, index: at }] of lines.entries()) {
    const above = lines[index - 1]?.[0].trimEnd();
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (above === undefined || indent >= margin || !/^[\s"'(*_[]*\p{Lu}/u.test(line)) continue;
    if (!/[.:;!?]["')*_\]]*$/.test(above) && above.length >= shortLine) continue;
    return { start: from + at + indent, end: from + at + line.trimEnd().length };
  }
  return undefined;
}
