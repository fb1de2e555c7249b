import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import type { Edit, Problem, Source } from '../../../model/index.ts';

/** Finds first-level headings: that level is for the title in the front matter. */
export const titleOnce: PageRule = {
  id: 'title-once',
  severity: 'error',
  scope: 'page',
  summary: 'The body has no first-level heading.',
  why: 'The title in the front matter is already the heading of the page.',
  examples: {
    good: [{ body: '## Land\n\nLook for it.' }],
    bad: [
      { body: '# Land\n\nLook for it.' },
      { front: { title: 'Land for a Garden' }, body: '# Land for a Garden\n\nLook for it.' },
    ],
  },
  *check(source) {
    const { tree, text: written, yaml } = source;
    const problems: Problem[] = [];
    // Where there is no front matter, the title that the text begins with is what it lacks.
    const title = yaml ? undefined : tree.children.find(({ type }) => type !== 'html');
    visit(tree, 'heading', (node) => {
      if (node.depth !== 1 || node === title) return;
      const text = toString(node).trim();
      const end = node.position?.end.offset;
      const isRepeated = text !== '' && isTitle(source, text);
      problems.push(
        isRepeated && end !== undefined
          ? {
              message: 'This heading repeats the title of the page',
              place: node.position,
              help: 'Delete it: the title is in the front matter.',
              fix: deletion(written, node.position?.start.offset ?? end, end),
            }
          : {
              message: 'Page titles belong in the front matter, not in a `#` heading',
              place: node.position,
              help: `Write ${quote(`## ${text}`.trimEnd())}, or delete the heading if it repeats the page title.`,
            },
      );
    });
    yield* problems;
  },
};

/** Whether a text is the title in the front matter. */
function isTitle({ blocks, text }: Source, heading: string): boolean {
  return blocks().some((block) => {
    if (block.kind !== 'value' || block.text !== heading) return false;
    const start = block.writtenAt({ start: 0, end: 1 })?.start ?? 0;
    return /(?:^|[\r\n])title:[ \t]*["']?$/.test(text.slice(Math.max(0, start - 20), start));
  });
}

/** The edit that deletes a heading and the empty lines after it. */
function deletion(text: string, start: number, end: number): readonly Edit[] {
  const after = /^[ \t]*(?:[\r\n]+|$)/.exec(text.slice(end))?.[0].length ?? 0;
  return [{ start, end: end + after, text: '' }];
}
