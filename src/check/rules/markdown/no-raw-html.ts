import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** What to write instead of the most common tags. */
const instead: Partial<Record<string, string>> = {
  a: 'Write `[text](address)` instead.',
  b: 'Write `**text**` instead.',
  br: 'End the line with `\\` instead, or start a new paragraph.',
  code: 'Put the text between backticks instead.',
  em: 'Write `*text*` instead.',
  hr: 'Write `---` on a line of its own instead.',
  i: 'Write `*text*` instead.',
  img: 'Write `![What the image shows](image.png)` instead.',
  strong: 'Write `**text**` instead.',
  sup: 'Write a footnote, such as `[^label]`, instead.',
  table: 'Write each row as `| A | B |`, with a row `| --- | --- |` below the first one.',
};

const ignoreComment = /^<!--\s*pathways-ignore(?:(?!-->)[\s\S])*-->\s*$/;

/** Finds HTML in a page; `<!-- pathways-ignore ... -->` is the only comment allowed. */
export const noRawHtml: PageRule = {
  id: 'no-raw-html',
  severity: 'error',
  scope: 'page',
  summary: 'Pages have no HTML.',
  why: 'The Word file cannot show HTML: text between tags would look different there, or be lost.',
  examples: {
    good: [{ body: 'A **strong** word, and 3 \\< 4.' }],
    bad: [
      { body: 'A <b>strong</b> word.' },
      { body: '<script>alert(1)</script>' },
      { body: '<!-- Ask Jo about this. -->' },
    ],
  },
  *check({ tree }) {
    const open = new Map<string, number>();
    const found: { value: string; place: typeof tree.position }[] = [];
    visit(tree, 'html', (node) => {
      if (ignoreComment.test(node.value)) return;
      // The closing tag of one that was found is no second finding.
      if (!closesOpen(node.value, open)) found.push({ value: node.value, place: node.position });
      for (const [, slash, name] of node.value.matchAll(tags))
        count(open, name ?? '', slash === '/' ? -1 : 1);
    });
    for (const { value, place } of found) yield { ...toWords(value), place };
  },
};

const tags = /<(\/?)([a-z][a-z0-9-]*)/gi;

function closesOpen(value: string, open: ReadonlyMap<string, number>): boolean {
  const name = /^<\/([a-z][a-z0-9-]*)/i.exec(value)?.[1];
  return name !== undefined && (open.get(name.toLowerCase()) ?? 0) > 0;
}

function count(open: Map<string, number>, name: string, by: number): void {
  open.set(name.toLowerCase(), (open.get(name.toLowerCase()) ?? 0) + by);
}

function toWords(value: string): { message: string; help: string } {
  if (value.startsWith('<!--'))
    return {
      message: 'HTML comments are not allowed',
      help: 'Delete this comment. Readers never see it.',
    };
  const tag = /^<[^>]*>/.exec(value)?.[0] ?? value;
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  return {
    message: `HTML is not allowed: ${quote(tag)}`,
    help: instead[name] ?? 'Delete the tag, or write `\\<` if readers should see the `<`.',
  };
}
