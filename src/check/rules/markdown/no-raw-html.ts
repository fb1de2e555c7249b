import type { Html, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { placesIn, type Problem } from '../../../model/index.ts';
import { toHtmlAdvice } from '../../html-advice.ts';
import type { PageRule } from '../../rule.ts';

/** Finds HTML in a page that outputs cannot show, and comments that hide text. */
export const noRawHtml: PageRule = {
  id: 'no-raw-html',
  severity: 'error',
  scope: 'page',
  summary:
    'Pages have no HTML except `<br>`, `<sub>`, `<sup>`, `<kbd>`, `<abbr title="...">`, `<details>` with `<summary>`, and comments.',
  why: 'The Word file cannot show other HTML: text between tags would look different there, or be lost.',
  examples: {
    good: [
      { body: 'A **strong** word, and 3 \\< 4.' },
      { body: 'Hold <kbd>Ctrl</kbd>, pump CO<sub>2</sub>, and<br>wait.' },
      { body: '<details>\n<summary>How to ask</summary>\n\nWrite a letter.\n\n</details>' },
      { body: '<!-- Ask Jo about this. -->\n\nA garden.' },
    ],
    bad: [
      { body: 'A <b>strong</b> word.' },
      { body: '<script>alert(1)</script>' },
      { body: 'CO<sub class="small">2</sub>' },
      { body: 'CO<sub>2' },
      { body: '<!-- Ask Jo. --> A garden.' },
    ],
  },
  *check({ tree, text }) {
    const open = new Map<string, number>();
    const found: Problem[] = [];
    visit(tree, 'html', (node, index, parent) => {
      const siblings: readonly Nodes[] = parent?.children ?? [];
      const problem = node.value.startsWith('<!--')
        ? toHidden(node, text)
        : // The closing tag of one that was found is no second finding.
          closesOpen(node.value, open)
          ? undefined
          : {
              ...toHtmlAdvice({ node, next: siblings.slice((index ?? 0) + 1), text }),
              place: node.position,
            };
      if (problem) found.push(problem);
      for (const [, slash, name] of node.value.replace(comment, '').matchAll(tags))
        count(open, name ?? '', slash === '/' ? -1 : 1);
    });
    yield* found;
  },
};

const comment = /<!--[\s\S]*?(?:-->|$)/g;
const tags = /<(\/?)([a-z][a-z0-9-]*)/gi;

/** Text that a comment hides: behind it on its line, or everything below one that is not closed. */
function toHidden({ value, position }: Html, text: string): Problem | undefined {
  if (!/-->/.test(value))
    return {
      message: 'This comment is never closed, so everything below it is hidden',
      place: position && {
        start: position.start,
        end: { ...position.start, column: position.start.column + 4 },
      },
      help: 'Write `-->` where the comment ends.',
    };
  const rest = value.replace(comment, (found) => ' '.repeat(found.length));
  if (rest.trim() === '') return undefined;
  const end = position?.end.offset;
  const length = rest.trimStart().length;
  const isThere = end !== undefined && text.slice(end - length, end) === value.slice(-length);
  const start = isThere ? end - length : undefined;
  return {
    message: 'The text on the same line as this comment is hidden',
    place: start === undefined || end === undefined ? position : placesIn(text)(start, end),
    help: 'Put the comment on its own line, with an empty line below it.',
    ...(start !== undefined && { fix: [{ start, end: start, text: '\n\n' }] }),
  };
}

function closesOpen(value: string, open: ReadonlyMap<string, number>): boolean {
  const name = /^<\/([a-z][a-z0-9-]*)/i.exec(value)?.[1];
  return name !== undefined && (open.get(name.toLowerCase()) ?? 0) > 0;
}

function count(open: Map<string, number>, name: string, by: number): void {
  open.set(name.toLowerCase(), (open.get(name.toLowerCase()) ?? 0) + by);
}
