import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { readSource } from '../../src/load/index.ts';
import { pageOf, told } from '../import/page-of.ts';
import { pandocWord, pandocWords } from './word-writers.ts';

const word = fc.constantFrom(
  ...['one', 'two', 'three', 'four', 'don’t', 'H2O', 'über', '1.', '2)', '#', '*', '_', 'a_b', '|'],
  ...['[x]', '<b>', '&amp;', '`', '~', ':', '☐', 'x^2^', '{#x}', '^', '-', '+', '>', '\\', '$5'],
);
const plain = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((all) => all.map(escaped).join(' '));

/** Markdown for pandoc that says exactly this. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}’]/gu, '\\$&');
}

const marked = fc
  .tuple(
    fc.constantFrom('**', '*', '~~', '***', '`', 'link', 'note', 'line', 'underline', 'equation'),
    plain,
    plain,
  )
  .map(([mark, inner, after]) => {
    if (mark === 'link') return `[${inner}](https://example.org/a) ${after}`;
    if (mark === 'note') return `${inner}^[${after}]`;
    if (mark === 'line') return `${inner}\\\n${after}`;
    if (mark === 'underline') return `[${inner}]{.underline} ${after}`;
    if (mark === 'equation') return `${inner} $seven$ ${after}`;
    if (mark === '`') return `\`code\` ${after}`;
    return `${mark}${inner}${mark} ${after}`;
  });
const line = fc
  .array(fc.oneof(plain, marked), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' '));
const code = fc
  .array(fc.constantFrom('x = 1', '  *y*', 'z # no heading'), { minLength: 1, maxLength: 3 })
  .map((all) => `\`\`\`\n${all.join('\n')}\n\`\`\``);
const table = fc
  .tuple(fc.constantFrom('-', ':-', '-:', ':-:'), fc.array(plain, { minLength: 4, maxLength: 4 }))
  .map(([align, [a = '', b = '', c = '', d = '']]) =>
    [
      [a, b],
      [align, '-'],
      [c, d],
    ]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
  );

const indented = (text: string, by: string, first: string): string =>
  first + text.replace(/\n(?=.)/g, `\n${by}`);

function blocks(depth: number): fc.Arbitrary<string> {
  const flat = fc.oneof(
    { weight: 4, arbitrary: line },
    code,
    { weight: depth === 3 ? 1 : 0, arbitrary: table },
    {
      weight: depth === 3 ? 2 : 0,
      arbitrary: line.map((text) => `## ${text.replace(/\\\n/g, ' ')}`),
    },
    { weight: depth === 3 ? 1 : 0, arbitrary: fc.constant('---') },
    {
      weight: depth === 3 ? 1 : 0,
      arbitrary: fc.tuple(plain, line).map(([term, text]) => `${term}\n:   ${text}`),
    },
  );
  if (depth === 0) return flat;
  const inner = fc.array(blocks(depth - 1), { minLength: 1, maxLength: 2 });
  const item = inner.map((all) => all.join('\n\n'));
  const list = (sign: string) =>
    fc
      .array(item, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((each) => indented(each, '    ', sign.padEnd(4))).join('\n\n'));
  const quotation = item.map((each) => indented(each, '> ', '> ').replace(/\n\n/g, '\n>\n'));
  return fc.oneof({ weight: 4, arbitrary: flat }, list('-'), list('1.'), list('(a)'), quotation);
}

const markdown = fc
  .array(blocks(3), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('\n\n<!-- -->\n\n'));

/** The words of a page in their order; those of footnotes, which are at its end, where they are cited. */
async function wordsOf(text: string): Promise<readonly string[]> {
  const tree = (await readSource('x.md', `---\ntitle: x\n---\n\n${text}`))?.tree;
  const notes = new Map<string, Nodes>();
  for (const node of tree?.children ?? [])
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  const read = (node: Nodes): string => {
    if (node.type === 'footnoteReference') {
      const note = notes.get(node.identifier);
      return note && 'children' in note ? ` ${note.children.map(read).join(' ')} ` : '';
    }
    if (node.type === 'footnoteDefinition' || node.type === 'yaml') return '';
    if (node.type === 'break' || node.type === 'html') return ' ';
    if ('value' in node) return node.value;
    if (!('children' in node)) return '';
    const isApart = !['emphasis', 'strong', 'delete', 'link', 'superscript'].includes(node.type);
    return (isApart ? ' ' : '') + node.children.map(read).join('') + (isApart ? ' ' : '');
  };
  return tree ? split(read(tree)) : [];
}

function split(text: string): readonly string[] {
  return text
    .replace(/[‘’]/g, "'")
    .split(/\s+/)
    .filter((each) => each !== '');
}

test('random Markdown has its words in their order after Word, without those that are told', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const page = await pageOf(await pandocWord(text, 'markdown-smart'));
      const wanted = split(await pandocWords(text, 'markdown-smart'));
      const found = await wordsOf(page.text);
      // Boxes to tick are signs of lists.
      expect(found.filter(isWord)).toEqual(wanted.filter(isWord));
      const equations = told(page).filter((what) => what.startsWith('The equation'));
      expect(page.words.left).toBe(equations.length);
      expect(told(page).filter((what) => what.startsWith('The words'))).toEqual([]);
    }),
    { numRuns: Number(process.env['CONFORMANCE_RUNS'] ?? 40) },
  );
});

function isWord(text: string): boolean {
  return text !== '☐' && text !== '☒';
}
