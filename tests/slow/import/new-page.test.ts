import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/load/index.ts';
import { corpusOf, folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { pageOf } from '../../import/page-of.ts';
import { wordOf } from '../../import/trip.ts';
import { paragraph, picture, run, table, wordFile } from '../../import/word-file.ts';

const content = under('content', folderOf({ 'a.md': pathway('One two.') }));

/** A PNG image of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const title = paragraph(run('Dig a Well'), { style: 'Title' });
const plain = (text: string): string => paragraph(run(text));

async function make(bytes: Uint8Array, ...argv: readonly string[]) {
  return withFolder({ ...content, 'in.docx': bytes }, async (folder) => {
    const ran = await runIn(folder, 'import', 'word', 'in.docx', '--new', 'water/well.md', ...argv);
    const read = (path: string): Buffer | undefined =>
      existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
    const page = read('content/water/well.md')?.toString() ?? '';
    const image = read('content/water/well-1.png');
    const site = read('content/site.yaml')?.toString() ?? '';
    return { ...ran, page, body: page.slice(page.indexOf('---\n\n') + 5).trim(), image, site };
  });
}

/** What is said about a file that has something that Markdown can't say. */
async function leftOf(body: string, more?: Parameters<typeof wordFile>[1]) {
  const { stdout, body: text } = await make(wordFile(title + body, more), '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: readonly Record<string, string>[] };
  const left = findings.filter(({ ruleId }) => ruleId?.startsWith('word-'));
  return { text, left: left.map(({ message }) => message), files: left.map(({ file }) => file) };
}

describe('import word --new', () => {
  test('makes a page with front matter, and puts it into the navigation', async () => {
    const { code, page, site, stderr } = await make(wordFile(title + plain('One.')));
    expect(page).toBe(
      [
        '---',
        'title: Dig a Well',
        'description: "TODO: tell readers in one sentence of 50 to 160 characters what the page offers."',
        'reviewed: 2020-01-01',
        'contacts: [office]',
        'resources: []',
        'steps: []',
        '---',
        '',
        'One.',
        '',
      ].join('\n'),
    );
    expect(site).toContain('- page: water/well.md');
    expect(stderr).toContain('4 words: 4 on the page, 0 not; 0 images, 0 things left, 0 comments');
    // The page has no steps yet.
    expect(code).toBe(1);
  });

  test.each<[string, string, string]>([
    [
      'headings, the highest below the title',
      paragraph(run('First'), { style: 'H1' }) + paragraph(run('Second'), { style: 'H2' }),
      '## First\n\n### Second',
    ],
    [
      'marks',
      paragraph(run('One ') + run('two ', 'b') + run('three', 'i') + run('.')),
      'One **two** *three*.',
    ],
    [
      'signs that mean something in Markdown',
      plain('1. *x* [y] # {#z}'),
      '1\\. \\*x\\* \\[y] # \\{#z}',
    ],
    [
      'lists with levels',
      paragraph(run('One'), { list: 2 }) +
        paragraph(run('Two'), { list: 1, level: 1 }) +
        paragraph(run('Three'), { list: 2 }),
      '- One\n  1. Two\n- Three',
    ],
    [
      'a numbered list that goes on after a paragraph',
      paragraph(run('One'), { list: 1 }) + plain('Between.') + paragraph(run('Two'), { list: 1 }),
      '1. One\n\nBetween.\n\n2. Two',
    ],
    [
      'a table',
      table([
        [plain('A'), plain('B|C')],
        [plain('One') + plain('two'), plain('')],
      ]),
      '| A          | B\\|C |\n| ---------- | ---- |\n| One<br>two |      |',
    ],
    ['a box', table([[plain('One') + plain('Two')]]), '> One\n>\n> Two'],
    [
      'quotations',
      paragraph(run('One'), { style: 'Quote' }) + paragraph(run('Two'), { style: 'Quote' }),
      '> One\n>\n> Two',
    ],
    [
      'code',
      paragraph(run('a'), { style: 'Code' }) + paragraph(run('*b'), { style: 'Code' }),
      '```\na\n*b\n```',
    ],
    [
      'links to headings of the file',
      paragraph(`<w:hyperlink w:anchor="_x">${run('there')}</w:hyperlink>`) +
        `<w:bookmarkStart w:id="1" w:name="_x"/>${paragraph(run('A Place'), { style: 'H1' })}`,
      '[there](#a-place)\n\n## A Place',
    ],
  ])('%s', async (_, body, expected) => {
    const { body: text, stderr } = await make(wordFile(title + body));
    expect(text).toBe(expected);
    expect(stderr).toContain('0 things left');
  });

  test('footnotes and links', async () => {
    const body = paragraph(
      `<w:hyperlink r:id="rId1">${run('The guide')}</w:hyperlink>${run(' says')}<w:r><w:footnoteReference w:id="4"/></w:r>`,
    );
    const notes = `<w:footnote w:id="4">${plain('Page 2.')}</w:footnote>`;
    const relations = [['hyperlink', 'https://example.org/a_b']] as const;
    const { body: text } = await make(wordFile(title + body, { notes, relations }));
    expect(text).toBe('[The guide](https://example.org/a_b) says[^1]\n\n[^1]: Page 2.');
  });

  test('images are files beside the page, with their captions', async () => {
    const body =
      paragraph(picture('rId1', 'A [well]')) + paragraph(run('In May'), { style: 'Caption' });
    const relations = [['image', '../../../../etc/x.png']] as const;
    const parts = { 'etc/x.png': png };
    const { body: text, image } = await make(wordFile(title + body, { relations, parts }));
    expect(text).toBe('![A \\[well\\]](well-1.png "In May")');
    expect(image).toEqual(png);
  });

  test('the first heading is the title where there is none', async () => {
    const heads = ['One', 'Two'].map((text) => paragraph(run(text), { style: 'H1' }));
    const alone = await make(wordFile(String(heads[0]) + plain('Text.')));
    expect(alone.page).toContain('title: One\n');
    expect(alone.body).toBe('Text.');
    const several = await make(wordFile(heads.join('')));
    expect(several.page).toContain('title: One\n');
    expect(several.body).toBe('## One\n\n## Two');
  });

  test.each<[string, string, string, string?]>([
    [
      'an equation',
      `<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>`,
      'The equation `x=1` was not carried over: Markdown has no shapes, equations and signs of symbol fonts',
    ],
    [
      'merged cells',
      table([['<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + plain('A')], [plain('b'), plain('c')]]),
      'The merged cells of a table were not carried over: each cell of a Markdown table is in one row and one column, so their words are in the first',
      '| A |   |\n| - | - |\n| b | c |',
    ],
    [
      'a table in a table',
      table([
        [plain('A'), table([[plain('x'), plain('y')]]) + plain('')],
        [plain('b'), plain('c')],
      ]),
      'The place of a table in a table was not carried over: Markdown has none, so it follows the table that it was in',
      '| A |   |\n| - | - |\n| b | c |\n\n| x | y |\n| - | - |',
    ],
    [
      'an address that is none of the web',
      paragraph(`<w:hyperlink r:id="rId1">${run('mine')}</w:hyperlink>`),
      'The address `file:///c:/x.doc` of `mine` was not carried over: it is none of the web',
      'mine',
    ],
    [
      'an image of another kind',
      paragraph(picture('rId2', 'x')),
      'The image `x` was not carried over: it is neither PNG nor JPEG: save it as PNG, and add it to the page',
    ],
    [
      'an image that is elsewhere',
      paragraph(picture('rId9', 'x')),
      'The image `x` was not carried over: the file does not have it, but leads to it elsewhere',
    ],
  ])('%s is told', async (_, body, message, expected = '') => {
    const found = await leftOf(body, {
      relations: [
        ['hyperlink', 'file:///c:/x.doc'],
        ['image', 'media/x.emf'],
      ],
      parts: { 'word/media/x.emf': new Uint8Array(40) },
    });
    expect(found).toEqual({ text: expected, left: [message], files: ['in.docx'] });
  });

  test('comments are told', async () => {
    const { left } = await leftOf(
      `<w:p><w:commentRangeStart w:id="1"/>${run('Five')}<w:commentRangeEnd w:id="1"/></w:p>`,
      { comments: `<w:comment w:id="1" w:author="Ann">${plain('Why?')}</w:comment>` },
    );
    expect(left).toEqual(['Ann says about `Five`: Why?']);
  });

  test('as a patch, it is what `git apply` makes', async () => {
    const body = plain('One.') + paragraph(picture('rId1', 'A well'));
    const bytes = wordFile(title + body, {
      relations: [['image', 'media/x.png']],
      parts: { 'word/media/x.png': png },
    });
    const { stdout, page } = await make(bytes, '--dry-run');
    expect(page).toBe('');
    await withFolder({ ...content, 'x.patch': stdout }, async (folder) => {
      execFileSync('git', ['init'], { cwd: folder, stdio: 'ignore' });
      execFileSync('git', ['apply', 'x.patch'], { cwd: folder });
      expect(readFileSync(join(folder, 'content/water/well-1.png'))).toEqual(png);
      const text = readFileSync(join(folder, 'content/water/well.md'), 'utf8');
      expect(text).toContain('One.\n\n![A well](well-1.png)\n');
    });
  });

  test.each(['a.md', 'well-1.png'])('nothing is written over: %s', async (taken) => {
    const bytes = wordFile(title + paragraph(picture('rId1', 'A well')), {
      relations: [['image', 'media/x.png']],
      parts: { 'word/media/x.png': png },
    });
    await withFolder({ ...content, 'in.docx': bytes }, async (folder) => {
      const path = join(folder, 'content', taken);
      if (!existsSync(path)) writeFileSync(path, 'mine');
      const before = readFileSync(path);
      const page = taken === 'a.md' ? 'a.md' : 'well.md';
      const ran = await runIn(folder, 'import', 'word', 'in.docx', '--new', page);
      expect(ran).toMatchObject({
        code: 2,
        stderr: `pathways: \`content/${taken}\` already exists\n`,
      });
      expect(readFileSync(path)).toEqual(before);
      if (taken !== 'a.md') expect(existsSync(join(folder, 'content/well.md'))).toBe(false);
    });
  });

  test('a path out of the content folder is refused', async () => {
    const bytes = wordFile(title);
    const { code, stderr } = await withFolder({ ...content, 'in.docx': bytes }, async (folder) =>
      runIn(folder, 'import', 'word', 'in.docx', '--new', '../../x.md'),
    );
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'pathways: `../../x.md` is not in the content folder\n',
    });
  });

  test('a toolkit of ours has all its words', async () => {
    const bytes = await wordOf(
      await corpusOf(
        folderOf({ 'a.md': pathway('## One\n\n- Two *three*\n\n| a | b |\n| - | - |\n| c | d |') }),
      ),
    );
    const { text } = await pageOf(bytes);
    for (const word of ['## ', 'One', 'Two *three*', '| c', 'Take the first step'])
      expect(text).toContain(word);
  });
});

/** The words of a tree in their order, those of footnotes last, as the page writes them. */
function wordsOf(node: Nodes): string {
  if (node.type === 'html') return ' ';
  if ('value' in node && node.type !== 'yaml') return node.value;
  if (!('children' in node)) return '';
  const isInline = ['paragraph', 'heading', 'tableCell'].includes(node.type);
  const inner = node.children.map((child) => wordsOf(child)).join('');
  return isInline ? ` ${inner} ` : inner;
}

const shown = (text: string): string => text.replace(/\s+/g, ' ').trim();

const letters = fc.oneof(
  fc.constantFrom(
    'two words',
    '*star*',
    '_low_',
    '[x](y)',
    '<b>',
    '&amp;',
    '1. x',
    '# x',
    '| x |',
    '`c`',
    ': x',
    '{#x}',
    '[^1]',
    '---',
    '~~~',
    ' ',
    'www.example.org',
    'a@example.org',
    '\\',
    '[!NOTE]',
    '- [ ] x',
  ),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 10 }),
);
const properties = fc.subarray(['b', 'i', 'strike'], { maxLength: 2 });
const runs = fc.array(fc.tuple(letters, properties), { minLength: 1, maxLength: 4 });
const kinds = fc.constantFrom(
  {},
  {},
  { style: 'H1' },
  { style: 'H2' },
  { style: 'Quote' },
  { list: 1 },
  { list: 1, level: 1 },
  { list: 2 },
  { list: 2, level: 2 },
);
const one = fc.record({ runs, kind: kinds });
const toRuns = (all: readonly (readonly [string, readonly string[]])[]): string =>
  all.map(([text, own]) => run(text, ...own)).join('');
const textIn = (all: readonly (readonly [string, unknown])[]): string =>
  shown(all.map(([text]) => text).join(''));

test('any text comes out as the same words', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 5, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }) },
          { weight: 1, arbitrary: fc.array(runs, { minLength: 4, maxLength: 4 }) },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      async (parts) => {
        const body = parts.map((part) => {
          const cells = part.map((each) => (Array.isArray(each) ? paragraph(toRuns(each)) : ''));
          if (part.some((each) => Array.isArray(each)))
            return table([cells.slice(0, 2), cells.slice(2)]);
          return part
            .map((each) => ('kind' in each ? paragraph(toRuns(each.runs), each.kind) : ''))
            .join('');
        });
        const wanted = parts.flatMap((part) =>
          part.map((each) => ('kind' in each ? textIn(each.runs) : textIn(each))),
        );
        const { text, words, left } = await pageOf(wordFile(title + body.join('')));
        const source = await readSource('x.md', `---\ntitle: x\n---\n\n${text}`);
        expect(shown(source ? wordsOf(source.tree) : '')).toBe(shown(wanted.join(' ')));
        expect({ left: words.left, found: left }).toEqual({ left: 0, found: [] });
      },
    ),
    { numRuns: Number(process.env['IMPORT_RUNS'] ?? 12) * 10 },
  );
});
