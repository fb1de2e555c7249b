import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, piecesOf } from '../../src/browser/search/excerpt.ts';
import { toSpelling } from '../../src/browser/search/spelling.ts';
import { toFinder } from '../../src/browser/search/find.ts';
import { toMatcher, type Matcher } from '../../src/browser/search/matches.ts';
import { termsOf } from '../../src/search/index.ts';
import { toPartedSearch } from '../../src/browser/search/parted-search.ts';
import type { SearchDocument, SearchIndex } from '../../src/model/index.ts';
import { toWordMap } from '../../src/render/html/search/word-map.ts';

const finderOf = (index: SearchIndex) => toFinder(index).find;

const documents: readonly SearchDocument[] = [
  page('Wireless Networks', 'A wireless local area network (W-LAN) covers the garden.'),
  page('Watering', 'Water the beds at dawn. Watering cans stand by the shed.'),
  page('The Shed', 'Tools, water and seeds. Policies of the league hang on the door.'),
  page('W-LAN at the Shed', 'Where to log on.'),
  page('Winter', 'Wafer thin ice.'),
  page('Café', 'Coffee for those who were up at dawn.'),
];
const find = finderOf({ documents, acronyms: [['W-LAN', 'wireless local area network']] });
const titles = (text: string): string[] => find(text).map(({ document: { title } }) => title);

describe('a search', () => {
  test.each([
    [
      'a word of a title before the same word of a text',
      'shed',
      ['The Shed', 'W-LAN at the Shed', 'Watering'],
    ],
    ['the beginning of a word', 'wirel', ['Wireless Networks']],
    ['a word with a slip', 'wirless', ['Wireless Networks']],
    ['two letters that changed places', 'polciies', ['The Shed']],
    ['the singular of a plural', 'sheds leagues', ['The Shed']],
    ['nothing that only looks like a word that is there', 'water', ['Watering', 'The Shed']],
    ['small letters for capitals, and none for accents', 'CAFE', ['Café']],
    ['all of the words where something has them all', 'water dawn', ['Watering']],
    [
      'some of the words where nothing has them all',
      'coffee networks',
      ['Wireless Networks', 'Café'],
    ],
    ['nothing where there is nothing', 'zebra', []],
    ['nothing for a text without words', '  -- ?', []],
  ])('finds %s', (_, text, expected) => {
    expect(titles(text).sort()).toEqual([...expected].sort());
    expect(titles(text)[0]).toBe(expected[0]);
  });

  test.each(['W-LAN', 'WLAN', 'wlan', 'W LAN', 'w–lan'])('finds an acronym as %s', (text) => {
    expect(titles(text)).toContain('W-LAN at the Shed');
  });

  test('finds the meaning of an acronym, and the acronym of a meaning', () => {
    expect(titles('wlan')).toContain('Wireless Networks');
    expect(titles('wireless local area networks')).toContain('W-LAN at the Shed');
    expect(titles('wireless-local area network shed')).toEqual(['W-LAN at the Shed']);
    const plain = finderOf({ documents, acronyms: [] });
    expect(plain('wireless local area networks')).toHaveLength(1);
  });

  test.each([
    ['policy', 'The Shed'],
    ['what is a W-LAN?', 'W-LAN at the Shed'],
    ['how do I water a bed', 'Watering'],
    ['log-on', 'W-LAN at the Shed'],
  ])('finds other forms, and what a question is about: %s', (text, title) => {
    expect(titles(text)).toContain(title);
  });

  test('finds the words of an acronym as a phrase alone', () => {
    const scattered = page('Network', 'A local network in a wireless area.');
    const all = finderOf({
      documents: [...documents, scattered],
      acronyms: [['W-LAN', 'wireless local area network']],
    });
    expect(all('wlan').map(({ document: { title } }) => title)).not.toContain('Network');
    expect(all('wireless-network').map(({ document: { title } }) => title)).toEqual([
      'Wireless Networks',
    ]);
  });

  test('finds the parts of a compound word apart where nothing has them together', () => {
    expect(titles('coffee-dawn')).toEqual(['Caf\u00e9', 'Watering']);
  });

  test('reads over optional hyphens', () => {
    const soft = finderOf({
      documents: [page('Beds', 'The wa\u00adtering of beds.')],
      acronyms: [],
    });
    expect(soft('watering')).toHaveLength(1);
  });

  test.each([
    ['polcy', 'The Shed'],
    ['sehd', 'The Shed'],
    ['wireles-area', 'Wireless Networks'],
    ['policys of the laegue', 'The Shed'],
  ])('finds what a misspelt word was meant to be, in any form: %s', (text, title) => {
    expect(titles(text)[0]).toBe(title);
  });

  test.each(['bed', 'cafés', 'wint', 'ewater', 'xdawn', 'zen'])(
    'takes no word for another where that is not sure: %s',
    (text) => {
      const spell = toSpelling(['beds', 'cafe', 'winter', 'water', 'dawn', 'ten']);
      expect(spell(text)).toBe(text === 'ewater' ? 'water' : text);
    },
  );

  test('takes the word that is there most often for one that two are near to', () => {
    expect(toSpelling(['winner', 'winter', 'winter'])('winler')).toBe('winter');
    expect(toSpelling(['winter', 'winner', 'winner'])('a winler?')).toBe('a winner?');
  });

  test('puts a page whose title has the whole question before pages that have more in theirs', () => {
    const contracts = finderOf({
      documents: [
        page('More about Contracting for Beds', 'Contract, contract, contract a bed.'),
        page('Bed Contracting', 'How to.'),
        page('A Contract', 'Beds, beds.'),
      ],
      acronyms: [],
    });
    expect(
      contracts('how do I contract for a bed?').map(({ document: { title } }) => title),
    ).toEqual(['Bed Contracting', 'More about Contracting for Beds', 'A Contract']);
  });

  test('puts a name without other signs before one with them', () => {
    const both = finderOf({ documents: [page('QMB+', 'More.'), page('QMB', 'It.')], acronyms: [] });
    expect(both('qmb')[0]?.document.title).toBe('QMB');
    expect(both('QMB+')[0]?.document.title).toBe('QMB+');
  });

  test('finds a page by any of its other names', () => {
    const named = finderOf({
      documents: [
        page('About Print', 'Print.'),
        { ...page('All', 'One.'), also: ['Print', 'Paper'] },
      ],
      acronyms: [],
    });
    expect(named('print')[0]?.document.title).toBe('All');
    expect(named('paper')[0]?.document.title).toBe('All');
  });

  test('puts results whose name is the query first', () => {
    const named = finderOf({
      documents: [page('Beds and More Beds', 'Beds, beds, beds.'), page('Beds', 'Short.')],
      acronyms: [],
    });
    expect(named('beds')[0]?.document.title).toBe('Beds');
  });

  test('gives at most three results for one page, and twenty in total', () => {
    const many = (count: number, href: (index: number) => string): number =>
      finderOf({
        documents: Array.from({ length: count }, (_, index) => ({
          ...page('Bed', 'Soil'),
          kind: 'part' as const,
          href: href(index),
        })),
        acronyms: [],
      })('soil').length;
    expect(many(9, (index) => `bed.html#${index}`)).toBe(3);
    expect(many(40, (index) => `bed-${index}.html`)).toBe(20);
  });

  test('accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(find(text).length).toBeLessThanOrEqual(documents.length);
      }),
    );
  });
});

describe('an excerpt', () => {
  const show = (text: string, query: string): string =>
    excerptOf(text, wordsOf(query))
      .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
      .join('');

  test('highlights words as written, compound words as a whole', () => {
    expect(show('The W-LAN, not the LAN.', 'wlan')).toBe('The [W-LAN], not the LAN.');
    expect(show('<b>Lan</b> & lán', 'lan')).toBe('<b>[Lan]</b> & [lán]');
  });

  test('highlights whole words and phrases alone', () => {
    const matches = toMatcher(new Set(['dawn']), [
      { joined: 'pace', sequences: [['care', 'of', 'all']] },
      { joined: 'buyin', sequences: [['buy', 'in']] },
    ]);
    const pieces = piecesOf(
      'Care of all, of all care: PACE or Buy-In, buy in at dawn; in, into.',
      matches,
    );
    expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      'Care of all',
      'PACE',
      'Buy-In',
      'buy in',
      'dawn',
    ]);
  });

  test('is the part with the most matches, cut between words', () => {
    const long = `${'Soil and stones. '.repeat(30)}Here water meets dawn. ${'More of it. '.repeat(30)}`;
    const text = show(long, 'water dawn');
    expect(text).toContain('[water] meets [dawn]');
    expect(text).toMatch(/^… (?:Soil|and|stones)\b.* …$/);
    expect(text.length).toBeLessThan(200);
  });

  test('is the start of the text where nothing matches', () => {
    expect(show('A short text.', 'zebra')).toBe('A short text.');
    expect(show('word '.repeat(100), 'zebra')).toMatch(/^word word .* word …$/);
  });

  test('loses no text by highlighting', () => {
    const words = fc.array(fc.string({ unit: 'grapheme' })).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (text, query) => {
        const pieces = piecesOf(text, wordsOf(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

function wordsOf(query: string): Matcher {
  return toMatcher(new Set(termsOf(query)), []);
}

function page(title: string, text: string): SearchDocument {
  return { kind: 'page', title, href: `${title}.html`, text };
}

describe('a search of an index in parts', () => {
  const acronyms = [['W-LAN', 'wireless local area network']] as const;
  const parts = documents.map((document) => [document]);

  /** What is found once all that a text needs is loaded, and the parts that this took. */
  async function findIn(text: string) {
    const loaded: number[] = [];
    const search = toPartedSearch(toWordMap(parts), acronyms, async (part) => {
      loaded.push(part);
      return parts[part - 1];
    });
    while (await search.loadMore?.(text));
    return { found: search.find(text).map(({ document: { title } }) => title), loaded };
  }

  test.each([
    ['a rare word', 'wafer', [5]],
    ['a word with a slip', 'wafr', [5]],
    ['all words, and no part with some of them', 'water dawn', [2]],
    ['words in names first', 'shed', [3, 4, 2]],
    ['the beginning of a word', 'wirel', [1]],
    ['some of the words where nothing has them all', 'coffee networks', [1, 6]],
    ['an acronym and its meaning', 'wlan', [4, 1]],
    ['nothing', 'zebra', []],
  ])('loads only what it needs for %s', async (_, text, expected) => {
    const { loaded, found } = await findIn(text);
    expect(loaded).toEqual(expected);
    expect(found.toSorted()).toEqual([...titles(text)].sort());
  });

  test('goes on without a part that cannot be loaded', async () => {
    const search = toPartedSearch(toWordMap(parts), acronyms, async (part) =>
      part === 3 ? undefined : parts[part - 1],
    );
    while (await search.loadMore?.('shed'));
    expect(search.find('shed').map(({ document: { title } }) => title)).not.toContain('The Shed');
    expect(search.find('shed')).toHaveLength(2);
  });
});
