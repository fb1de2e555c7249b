import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import {
  compare,
  readJson,
  toHtml,
  toJson,
  toMarkdown,
  type Change,
} from '../../../src/diff/index.ts';
import { wordDiff } from '../../../src/diff/word-diff.ts';
import { wordsOf } from '../../../src/diff/tokens.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

const heading = { title: 'What changes', base: 'main', head: 'here' };

/** Pieces of text with a meaning in GitHub, Markdown, HTML, or a terminal. */
const pieces = [
  '::error::x',
  '##[add-mask]',
  '%0A',
  '\n',
  '\n\n',
  '\r',
  '\u2028',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  '`',
  '```',
  '<img src=x onerror=alert(1)>',
  '</ins>',
  '<!--',
  '-->',
  '</style>',
  '&lt;',
  '@team',
  '#1',
  'https://example.org/',
  'www.example.org',
  '[a](b)',
  '![a](b)',
  '> ',
  '- ',
  '# ',
  '1. ',
  '| ',
  '**',
  '~~',
  '$x$',
  ':tada:',
  '\\',
  '"',
  '\u0000',
  ' ',
  'a',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join('')),
);
const parts = fc.array(fc.record({ how: fc.constantFrom('same', 'inserted', 'deleted'), text }), {
  maxLength: 5,
});
const fields = fc.array(fc.record({ name: text, parts }), { maxLength: 2 });
const how = fc.constantFrom('added', 'removed', 'changed');

const change: fc.Arbitrary<Change> = fc.record({
  pages: fc.array(
    fc.record(
      {
        how,
        id: text,
        before: text,
        title: text,
        fields,
        passages: fc.array(
          fc.record({
            kind: fc.constantFrom('heading', 'paragraph', 'item', 'row', 'quote', 'code'),
            under: text,
            how,
            parts,
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['how', 'id', 'title', 'fields', 'passages'] },
    ),
    { maxLength: 3 },
  ),
  items: fc.array(
    fc.record({
      kind: fc.constantFrom('step', 'resource', 'footnote', 'image', 'site'),
      how,
      id: text,
      name: text,
      where: fc.array(text, { maxLength: 5 }),
      fields,
    }),
    { maxLength: 3 },
  ),
  unread: fc.array(fc.record({ side: fc.constantFrom('base', 'head'), file: text, reason: text }), {
    maxLength: 2,
  }),
});

/** A workflow command in the output of a step. */
const command = /^[\s\u0085]*::|##\[/;

const markdown = unified().use(remarkParse).use(remarkGfm);

describe('whatever the content says', () => {
  test('Markdown has no HTML but its own, no link, image, mention or command', () => {
    fc.assert(
      fc.property(change, (each) => {
        const written = toMarkdown(each, heading);
        expect(written.split(/\r\n|[\n\r]/).filter((line) => command.test(line))).toEqual([]);
        const tree = markdown.parse(written);
        const depths: number[] = [];
        let open = 0;
        visit(tree, (node) => {
          if (node.type === 'html') {
            expect(node.value).toMatch(/^<\/?(?:ins|del)>$/);
            open += node.value.startsWith('</') ? -1 : 1;
            expect([0, 1]).toContain(open);
          }
          if (node.type === 'heading') depths.push(node.depth);
          if (node.type === 'text')
            expect(node.value).not.toMatch(/[@#](?=\w)|\bhttps?:\/\/|\bwww\.|:\w+:/);
          expect([
            'link',
            'image',
            'linkReference',
            'footnoteReference',
            'code',
            'delete',
          ]).not.toContain(node.type);
        });
        expect(depths[0]).toBe(2);
        const groups = each.pages.length > 0 ? 1 : 0;
        expect(depths.filter((depth) => depth === 3).length).toBeLessThanOrEqual(5 + groups);
      }),
      { numRuns: 300 },
    );
  });

  test('HTML has no element or attribute from the content', () => {
    const known =
      /^(?:html|head|meta|title|style|body|header|main|div|h[1-4]|p|code|ins|del|section|article|table|caption|thead|tbody|tr|th|td|a|ul|li|dl|dt|dd|span|strong)$/;
    fc.assert(
      fc.property(change, (each) => {
        const written = toHtml(each, heading, 'en-US', 'body { color: black }');
        const parser = new Parser({
          onopentag: (name, attributes) => {
            expect(name).toMatch(known);
            expect(Object.keys(attributes).join(' ')).not.toMatch(/\bon|src|style/);
            if (name === 'a') expect(attributes['href']).toMatch(/^#[a-z]+$/);
          },
        });
        parser.end(written);
      }),
      { numRuns: 300 },
    );
  });

  test('JSON reads back the same, and has no command', () => {
    fc.assert(
      fc.property(change, (each) => {
        const written = toJson(each, heading);
        expect(written.split('\n')).toHaveLength(2);
        expect(written).not.toMatch(command);
        expect(readJson(written)).toEqual(each);
      }),
    );
  });

  test.each([
    ['comment', 65_536, 262_144],
    ['summary', 1024 * 1024, 1024 * 1024],
  ] as const)('Markdown fits into a %s of GitHub', (room, mostCharacters, mostBytes) => {
    const passage = (index: number) => ({
      kind: 'paragraph' as const,
      under: 'Part',
      how: 'added' as const,
      parts: [{ how: 'inserted' as const, text: `${index} ${'ä*'.repeat(2_000)}` }],
    });
    const page = (index: number) => ({
      how: 'added' as const,
      id: `${index}.md`,
      title: 'T',
      fields: [],
      passages: Array.from({ length: 400 }, (_, each) => passage(each)),
    });
    const many = { pages: [page(1), page(2)], items: [], unread: [] };
    const written = toMarkdown(many, heading, room);
    expect(Buffer.byteLength(written)).toBeLessThan(mostBytes);
    expect(written.length).toBeLessThan(mostCharacters);
    expect(written).toMatch(/\n\.\.\. and \d+ more changes that do not fit here\.\n$/);
    const shown = written.match(/<ins>/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(5);
    expect(written.match(/<\/ins>/g)).toHaveLength(shown);
    expect(written).toContain(`... and ${800 - shown} more`);
  });
});

/** Bodies of pages. */
const body = fc
  .array(
    fc.constantFrom(
      'One two three.',
      'Four [five](https://example.org/) six.',
      '- seven\n- eight',
      '## Nine',
      '> ten',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      'Eleven[^n].\n\n[^n]: Twelve.',
      '```\ncode\n```',
      '**thirteen** *fourteen*',
    ),
    { maxLength: 6 },
  )
  .map((blocks) => blocks.join('\n\n'));
const folder = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), body), { selector: ([id]) => id })
  .map((pages) =>
    folderOf(
      Object.fromEntries(
        pages.map(([id, each]) => [
          `${id}.md`,
          pathway(each, { title: id, steps: `[{id: step-${id}, text: Do ${id}}]` }),
        ]),
      ),
    ),
  );

describe('any two folders of content', () => {
  test('do not differ from themselves', async () => {
    await fc.assert(
      fc.asyncProperty(folder, async (files) => {
        const [one, other] = [await corpusOf(files), await corpusOf(files)];
        expect(compare(one, other)).toEqual({ pages: [], items: [], unread: [] });
      }),
      { numRuns: 20 },
    );
  });

  test('differ by every added or removed page and step', async () => {
    await fc.assert(
      fc.asyncProperty(folder, folder, async (first, second) => {
        const [before, after] = [await corpusOf(first), await corpusOf(second)];
        const { pages, items } = compare(before, after);
        const missingFrom = (
          ids: Iterable<string>,
          other: { has: (id: string) => boolean },
        ): string[] => [...ids].filter((id) => !other.has(id)).sort();
        const named = pages.flatMap(({ id, before: from }) => [id, ...(from ? [from] : [])]);
        for (const id of missingFrom(before.pages.keys(), after.pages)) expect(named).toContain(id);
        for (const id of missingFrom(after.pages.keys(), before.pages)) expect(named).toContain(id);
        const steps = ({ pages: all }: typeof before): Set<string> =>
          new Set([...all.values()].flatMap((page) => page.steps.map(({ id }) => id)));
        const changed = (which: string): string[] =>
          items
            .flatMap(({ kind, how: what, id }) => (kind === 'step' && what === which ? [id] : []))
            .sort();
        expect(changed('removed')).toEqual(missingFrom(steps(before), steps(after)));
        expect(changed('added')).toEqual(missingFrom(steps(after), steps(before)));
      }),
      { numRuns: 25 },
    );
  });

  test('parts make up the old text and the new text', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ', ', '. ', ' ', 'de', '('), { maxLength: 30 })
      .map((all) => all.join(''));
    const bare = (all: string): string => all.replace(/\s/g, '');
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = wordDiff(wordsOf(before), wordsOf(after));
        const without = (how: string): string =>
          bare(found.flatMap((part) => (part.how === how ? [] : [part.text])).join(''));
        expect(without('inserted')).toBe(bare(before));
        expect(without('deleted')).toBe(bare(after));
      }),
    );
  });
});
