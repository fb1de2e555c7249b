import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  citeWorks,
  readCitations,
  toResourceChanges,
  worksOf,
  writeCitations,
} from '../../../src/citations/index.ts';
import type { CslItem } from '../../../src/citations/csl.ts';
import { fromFootnote } from '../../../src/citations/from-footnote.ts';
import { toFootnote } from '../../../src/citations/footnote.ts';
import { toMessages } from '../../../src/locale/index.ts';
import { applyEdits, toDefinitions, type Corpus } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

/** Words with signs that mean something in one of the formats. */
const word = fc.oneof(
  fc.constantFrom(
    'Wells',
    'pumps',
    'water',
    '50%',
    'R&D',
    '$5',
    'a_b',
    '#2',
    '*all*',
    '<b',
    '~x',
    '日本',
    'Ägäis',
    'É',
    '{x}',
    '[y]',
    '`z`',
    '\\n',
    'http:',
    '1.',
    '|',
    '^2',
    "it's",
  ),
  fc.stringMatching(/^[A-Za-z]{1,8}$/),
);
const line = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
  .filter((text) => !/[\\{}]$/.test(text));
const name = fc
  .constantFrom('Smith', 'Lee', 'Müller', 'van der Berg', 'O’Neil')
  .chain((family) =>
    fc.constantFrom('A.', 'Ann', 'J. B.').map((given) => ({ family, given, suffix: undefined })),
  );
const issued = fc
  .tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain((parts) => fc.integer({ min: 1, max: 3 }).map((count) => parts.slice(0, count)));
const url = fc
  .tuple(fc.stringMatching(/^[a-z0-9_~-]{1,8}$/), fc.stringMatching(/^[a-z0-9=&_%-]{0,8}$/))
  .map(([path, query]) => `https://example.org/${path}?q=${query.replace(/%/g, '%25')}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const itemOf = (texts: fc.Arbitrary<string>): fc.Arbitrary<CslItem> =>
  fc.record({
    id: fc.stringMatching(/^[a-z]{2,8}-(?:19|20)\d\d$/),
    type: fc.constant('article-journal'),
    title: texts,
    author: fc.array(
      fc.oneof(
        name,
        texts.map((literal) => ({ literal })),
      ),
      { maxLength: 4 },
    ),
    publisher: optional(texts),
    container: texts,
    volume: optional(fc.nat(99).map(String)),
    issue: optional(fc.nat(99).map(String)),
    page: optional(
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 99 }))
        .map((pages) => pages.join('–')),
    ),
    issued: optional(issued),
    url: optional(url),
    archived: optional(url),
    note: optional(texts),
  });
const defined = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

describe('Works', () => {
  test('are the same after CSL-JSON', () =>
    fc.assert(
      fc.asyncProperty(fc.array(itemOf(line), { maxLength: 3 }), async (items) => {
        const { works, left } = await readCitations(writeCitations(items, 'csl-json'), 'csl-json');
        expect(left).toEqual([]);
        expect(works.map(({ item }) => defined(item))).toEqual(items.map(defined));
      }),
    ));

  test('are the same after BibTeX', () =>
    fc.assert(
      fc.asyncProperty(fc.array(itemOf(line), { maxLength: 3 }), async (items) => {
        const { works, left } = await readCitations(writeCitations(items, 'bibtex'), 'bibtex');
        expect(left).toEqual([]);
        expect(works.map(({ item }) => defined(item))).toEqual(items.map(defined));
      }),
    ));

  test('are the same after RIS, which has no publisher of a journal', () =>
    fc.assert(
      fc.asyncProperty(fc.array(itemOf(line), { maxLength: 3 }), async (made) => {
        const items = made.map((item) => ({ ...item, publisher: undefined }));
        const { works, left } = await readCitations(writeCitations(items, 'ris'), 'ris');
        expect(left).toEqual([]);
        expect(works.map(({ item }) => defined(item))).toEqual(items.map(defined));
      }),
    ));

  test.each(['csl-json', 'bibtex', 'ris'] as const)(
    'of a registry change nothing when they come back as %s',
    (format) =>
      fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              title: line,
              publisher: line,
              year: optional(fc.integer({ min: 1900, max: 2099 })),
              url: optional(url),
              archived: optional(url),
              note: optional(line),
            }),
            { minLength: 1, maxLength: 4 },
          ),
          async (resources) => {
            const entries = resources.map((each, index) => [
              `work-${index}`,
              // Two works of one title and year are told apart by nobody.
              { ...each, title: `${each.title} ${index}`, ...(each.url && { urlKind: 'landing' }) },
            ]);
            const registry = JSON.stringify(Object.fromEntries(entries));
            const corpus = await corpusOf(folderOf({}, { 'resources.yaml': registry }));
            const text = writeCitations(worksOf(corpus).works, format);
            const { works, left, dropped } = await readCitations(text, format);
            const changes = toResourceChanges(corpus, works, true);
            expect(left).toEqual([]);
            expect([...dropped]).toEqual([]);
            expect(changes).toMatchObject({ added: [], left: [], same: works.length });
            expect(changes.updated.size).toBe(0);
          },
        ),
        { numRuns: 30 },
      ),
  );

  test('are never lost, and nothing fails, whatever the file says', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '@a{',
            '@book{b,',
            'title={',
            '}',
            '"',
            '#',
            '@string{',
            'TY  - ',
            'TI  - x',
            'ER  -',
            '\n',
            ',',
            '=',
            '\\"',
            '{',
            'a',
          ),
          { maxLength: 40 },
        ),
        fc.constantFrom('bibtex' as const, 'ris' as const),
        async (tokens, format) => {
          const text = tokens.join('');
          const { works, left } = await readCitations(text, format);
          const begun = format === 'ris' ? /^[ \t]*TY {2}-/gm : /^[ \t]*@(?:a|book)\{/gm;
          expect(works.length + left.length).toBe([...text.matchAll(begun)].length);
        },
      ),
    ));
});

describe('A footnote', () => {
  let corpus: Corpus;

  test('says what its work says', async () => {
    corpus = await corpusOf(folderOf({ 'water/wells.md': pathway('Dig [@key].') }));
    const source = corpus.sources.get('water/wells.md');
    if (!source) throw new Error('no page');
    const messages = toMessages(corpus.locale);
    const plain = fc
      .array(fc.constantFrom('Wells', 'Water', 'a_b', '50%', 'R&D', '[y]', '<b', 'Ägäis'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(itemOf(plain), async (made) => {
        const item: CslItem = {
          ...made,
          note: undefined,
          archived: undefined,
          publisher: made.publisher === undefined ? undefined : `Press ${made.publisher}`,
          title: `The ${made.title}`,
          container: `Journal ${made.container ?? ''}`,
          author: made.author.filter((each) => !('literal' in each)),
        };
        const { edits } = citeWorks(source, [{ ...item, id: 'key' }], corpus.locale);
        const page = await corpusOf({
          ...folderOf({}),
          'page.md': applyEdits(source.text, [edits]),
        });
        const definition = toDefinitions(
          page.sources.get('page.md')?.tree ?? { type: 'root', children: [] },
        ).get('key');
        if (!definition) throw new Error(`no footnote: ${toFootnote(item, messages)}`);
        const read = fromFootnote('key', definition, messages);
        expect(defined(read ?? {})).toEqual(defined({ ...item, id: 'key' }));
      }),
      { numRuns: 60 },
    );
  });
});
