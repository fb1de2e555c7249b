import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Edit, Problem } from '../model/index.ts';
import { toCode, toScalar } from './write-yaml.ts';

/** A page whose title is in a heading, as other tools have it, or nowhere: what to write at its beginning. */
export function noFrontMatter(text: string, tree: Root): Problem {
  const message = text.trim() === '' ? 'This page is empty' : 'The page has no front matter';
  const place = { line: 1, column: 1 };
  const heading = titleHeading(tree);
  const title = heading ? toString(heading).trim().replace(/\s+/g, ' ') : '';
  if (!heading || title === '')
    return {
      message,
      place,
      help: 'Write a line `---`, a line `title: ` with the title of the page, and another line `---` before the text.',
    };
  return {
    message: `${message}: its title is in a heading`,
    place,
    help: `Write a line \`---\`, a line ${toCode(`title: ${toScalar(title)}`)} and another line \`---\` before the text, and delete the heading.`,
    fix: toFix(text, heading, title),
  };
}

/** The first-level heading that the text begins with; comments may come before it. */
function titleHeading({ children }: Root): Heading | undefined {
  const first = children.find(({ type }) => type !== 'html');
  return first?.type === 'heading' && first.depth === 1 ? first : undefined;
}

/** The title as front matter, and no heading. */
function toFix(text: string, { position }: Heading, title: string): readonly Edit[] | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const [lineEnd] = /\r\n|\n|\r/.exec(text) ?? ['\n'];
  const front = ['---', `title: ${toScalar(title)}`, '---', '', ''].join(lineEnd);
  const after = /^[ \t]*(?:[\r\n]+|$)/.exec(text.slice(end))?.[0].length ?? 0;
  const isFirst = text.slice(0, start).trim() === '';
  return isFirst
    ? [{ start: 0, end: end + after, text: front }]
    : [
        { start: 0, end: 0, text: front },
        { start, end: end + after, text: '' },
      ];
}
