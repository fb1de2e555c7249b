import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import {
  recordedValue,
  checklistPaths,
  toLongDate,
  wordsOf,
  type Output,
} from '../../../src/model/index.ts';
import { compareNaturally } from '../../../src/render/html/generated/records/natural-order.ts';
import { tile } from '../../../src/render/html/generated/records/tile.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { assets } from '../checklist/assets.ts';
import { othersOf, outputsOf, partOf, siteOf, toFiles } from './site-of.ts';

const kind = (more = ''): string => `
  share:
    label: Share
    meaning: How many
    source: The count
    shortSource: The Count
    url: https://example.org/count
    asOf: 2019-04-03
    bearsOn: [{step: first-step}]${more}
`;
const recordsText = `facts:${kind('\n    words: {no: none at all, few: 1% to 9%}')}
records:
  WA: {name: Washington, tile: [1, 3], facts: {share: 10% or more}}
  OH:
    name: Ohio
    tile: [2, 3]
    facts: {share: few}
    later: [{fact: share, text: More of them, date: 2021-05-06, source: The paper, url: https://example.org/more}]
  HI: {name: Hawaii, tile: [1, 4], facts: {}}
  NM: {name: New Mexico, facts: {share: 9% or more}}
  AL: {name: Alabama, tile: [2, 4], facts: {share: no}}
`;

const siteWith = (states: string): ReturnType<typeof siteOf> =>
  siteOf({ 'p.md': pathway('Text.') }, { 'states.yaml': states });
const pageWith = async (states: string): Promise<string> =>
  partOf((await siteWith(states)).get('states.html') ?? '', '<main', '</main>');

describe('the page of states', () => {
  test('has a row for each state, sorted by name, with what is on record', async () => {
    const page = await pageWith(recordsText);
    expect([...page.matchAll(/<tr id="(.*?)">/g)].map(([, id]) => id)).toEqual(
      ['al', 'hi', 'nm', 'oh', 'wa'].map((code) => `state-${code}`),
    );
    expect(page).toContain(
      '<tr id="state-al"><th scope="row"><a class="record-name" href="#state-al">Alabama</a> <span class="record-code">AL</span></th>' +
        '<td data-label="Share" data-rank="0"><span class="value">none at all</span></td></tr>',
    );
    expect(page).toContain(
      '<td data-label="Share"><span class="value quiet">Nothing on record</span></td>',
    );
  });

  test('shows later changes with date and source', async () => {
    expect(await pageWith(recordsText)).toContain(
      '<span class="value">1% to 9%</span> <span class="since">Since then: <a href="https://example.org/more" title="The paper">More of them</a> ' +
        '(<time datetime="2021-05-06">May 6, 2021</time>)</span></td>',
    );
  });

  test('has the source and date of a fact in the table header, and in full below', async () => {
    const page = await pageWith(recordsText);
    expect(page).toContain(
      '<th scope="col" abbr="Share"><span class="column">Share</span> <span class="as-of">On record as of ' +
        '<time datetime="2019-04-03">April 3, 2019</time>, <a href="#source-share">The Count</a></span></th>',
    );
    expect(page).toContain('<div id="source-share">\n<dt>Share</dt>\n<dd><p>How many</p>');
    expect(page).toContain('<a href="https://example.org/count">The count</a>, on record as of');
  });

  test('sorts values by their words, then in natural order', async () => {
    const ranks = [...(await pageWith(recordsText)).matchAll(/data-rank="(\d)".*?>([^<]+)</g)];
    expect(ranks.map(([, rank, words]) => `${rank} ${words}`).sort()).toEqual([
      '0 none at all',
      '1 1% to 9%',
      '2 9% or more',
      '3 10% or more',
    ]);
  });

  test('has a tile for each state with a position, linked to its row', async () => {
    const page = await pageWith(recordsText);
    const tiles = [
      ...page.matchAll(/<a href="#(state-..)"><title>(.*?)<\/title><g transform="(.*?)">/g),
    ];
    expect(tiles.map((found) => found.slice(1).join(' | '))).toEqual([
      'state-wa | WA, Washington: 10% or more | translate(0 0)',
      'state-oh | OH, Ohio: 1% to 9%; has changed since | translate(52 0)',
      'state-hi | HI, Hawaii: Nothing on record | translate(0 52)',
      'state-al | AL, Alabama: none at all | translate(52 52)',
    ]);
    expect(page).toContain('1 of 5 is only in the table.');
    expect(page).toContain('viewBox="0 0 102 102" role="group" aria-labelledby="map-share-title"');
  });

  test('shows values without an order as letters: initials, or A, B, C where two are the same', async () => {
    const lettersOf = async (words: string): Promise<string> => {
      const page = await pageWith(
        recordsText.replace(
          'words: {no: none at all, few: 1% to 9%}',
          `words: ${words}\n    ordered: false`,
        ),
      );
      const legend = partOf(page, '<ul class="map-legend">', '</ul>');
      expect(legend).toContain('class="tile color-1"');
      expect(legend).not.toMatch(/<circle|tile shade-\d/);
      return [...legend.matchAll(/class="rank"[^>]*>(.*?)</g)].map(([, letter]) => letter).join('');
    };
    const words = (...[no, few, more]: readonly string[]): string =>
      `{no: ${no}, few: ${few}, 10% or more: ${more}, 9% or more: some}`;
    // The last one stands for what has changed since.
    expect(await lettersOf(words('none', 'élan', 'capitated'))).toBe('NÉC' + 'É');
    expect(await lettersOf(words('none', 'nine', 'capitated'))).toBe('ABC' + 'B');
  });

  test('has a way around the maps, and a link to each row in it', async () => {
    const page = await pageWith(recordsText);
    expect(page.indexOf('<a href="#table">Skip the map</a>')).toBeLessThan(page.indexOf('<svg'));
    expect(page).toContain('<a class="record-name" href="#state-oh">Ohio</a>');
  });

  test('has a legend with the number of tiles of each kind', async () => {
    const legend = partOf(await pageWith(recordsText), '<ul class="map-legend">', '</ul>');
    expect([...legend.matchAll(/<span>(.*?)<\/span>/g)].map(([, text]) => text)).toEqual([
      'none at all (1)',
      '1% to 9% (1)',
      '10% or more (1)',
      'Nothing on record (1)',
      'Has changed since (1)',
    ]);
  });

  test('is in the A to Z, the search, the footer of each page, and the sitemap', async () => {
    const site = await siteOf(
      { 'a/p.md': pathway('Text.') },
      {
        'states.yaml': recordsText,
        'site.yaml': `${String(folderOf({ 'a/p.md': '' }, { 'states.yaml': '' })['site.yaml'])}url: https://example.org/site\n`,
      },
    );
    expect(site.get('a-z.html')).toContain('<a href="states.html#state-oh">Ohio</a>, in States at');
    expect(site.get('a-z.html')).toContain('<a href="states.html">States at a glance</a>');
    expect(site.get('assets/search-index.js')).toContain(
      '{"kind":"part","title":"Ohio","where":"States at a glance","href":"states.html#state-oh","text":"OH"}',
    );
    expect(site.get('a/p.html')).toContain('<a href="../states.html">States at a glance</a>');
    expect(site.get('sitemap.xml')).toContain('<loc>https://example.org/site/states.html</loc>');
  });

  test('loads a style sheet and a script that no other page loads', async () => {
    const site = await siteWith(recordsText);
    for (const [path, text] of site)
      expect([path, text.includes('assets/records.')]).toEqual([path, path === 'states.html']);
    expect(site.has('assets/records.css') && site.has('assets/records.js')).toBe(true);
  });

  test('does not exist where the content has no states, and nothing links to it', async () => {
    const site = await siteOf({ 'p.md': pathway('Text.') });
    expect([...site.keys()].filter((path) => path.includes('states'))).toEqual([]);
    for (const [path, text] of site)
      expect([path, text.includes('states.html')]).toEqual([path, false]);
  });

  test('lists states without facts, and has no maps and sources then', async () => {
    const page = await pageWith(
      'facts: {}\nrecords:\n  OH: {name: Ohio, tile: [1, 1], facts: {}}\n',
    );
    expect(page).toContain('<a class="record-name" href="#state-oh">Ohio</a>');
    expect(page).not.toMatch(/<svg|id="map"|id="sources"|<td|claim about today/);
  });

  test('has no map where no state has a position', async () => {
    const page = await pageWith(recordsText.replace(/tile: \[\d, \d\],?/g, ''));
    expect(page).not.toMatch(/<svg|href="#map"/);
    expect(page.match(/<tr id/g)).toHaveLength(5);
  });

  test('escapes hostile names and words', async () => {
    const bad = '<script>x</script>"&';
    const page = await pageWith(
      `facts:${kind()}records:\n  OH: {name: '${bad}', tile: [1, 1], facts: {share: '${bad}'}}\n`,
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('&#x3C;script>x&#x3C;/script>"&#x26;</a>');
    expect(page).toContain('<title>OH, &#x3C;script>x&#x3C;/script>"&#x26;: &#x3C;script>');
  });

  test('does not mistake properties of JavaScript objects for facts', async () => {
    const text = `facts:${kind().replace('share:', 'constructor:')}records:\n  OH: {name: Ohio, facts: {}}\n  WA: {name: Washington, facts: {constructor: toString}}\n`;
    const page = await pageWith(text);
    expect(page).toContain('<span class="value quiet">Nothing on record</span>');
    expect(page).toContain('<span class="value">toString</span>');
    expect(page).not.toContain('native code');
  });
});

describe('a tile', () => {
  const marks = (level: number | undefined, count: number): string =>
    JSON.stringify(tile({ level, count, hasChanged: false }));

  test('differs from every other level by its mark, not only by its shade', () => {
    for (const count of [1, 2, 6, 7, 30]) {
      const faces = Array.from({ length: count }, (_, level) =>
        marks(level, count).replace(/shade-\w+/, ''),
      );
      expect(new Set(faces).size).toBe(count);
    }
  });

  test('has dots for up to six levels, then numbers', () => {
    expect(marks(5, 6).match(/"circle"/g)).toHaveLength(5);
    expect(marks(6, 7)).toContain('"rank"');
    expect(marks(undefined, 6)).toContain('shade-none');
  });
});

test('natural order compares numbers by value', () => {
  expect(
    ['10% to 26%', '9%', '1.5%', '1% to 10%', 'none', '1%', ''].sort(compareNaturally),
  ).toEqual(['', '1%', '1% to 10%', '1.5%', '9%', '10% to 26%', 'none']);
});

describe('checklists of states', () => {
  test('are linked in the row of their state with type and size; without one, the blank checklist is', async () => {
    const corpus = await corpusOf(
      folderOf({ 'p.md': pathway('Text.') }, { 'states.yaml': recordsText }),
    );
    const made = Object.values(checklistPaths(corpus, 'OH')).map((path): Output => ({
      path,
      bytes: new Uint8Array(1025),
      kind: 'checklist',
      title: 'Checklist: Ohio (PDF)',
    }));
    const files = toFiles(await outputsOf(corpus, [...othersOf(corpus), ...made]));
    expect(files.get('states.html')).toContain(
      '<td class="files" data-label="Checklist"><a class="file" href="downloads/checklist/states/oh.html">' +
        '<span class="visually-hidden">Checklist of Ohio: </span>Web page (2 KB)</a> ',
    );
    expect(
      files
        .get('states.html')
        ?.match(
          /<a class="file" href="downloads\/checklist\/checklist.html">Blank checklist \(1 KB\)/g,
        ),
    ).toHaveLength(4);
    expect(files.get('states.html')).not.toContain('the same for all states');
    const list = files.get('downloads.html') ?? '';
    expect(list).toContain('One state has a checklist with the facts on record about it');
    expect(list).toContain('>Checklist: Ohio (PDF)</a>');
    expect(list).toContain('<summary>Show all 3 files</summary>');
    expect(partOf(files.get('index.html') ?? '', '<footer', '</footer>')).not.toContain('oh.pdf');
  });

  test('are replaced by a link to the blank checklist where no state has one', async () => {
    expect(await pageWith(recordsText)).toContain(
      '<p>To fill in: the <a href="downloads/checklist/checklist.html">Checklist (web page, 1 KB)</a>, which is the same for all states.</p>',
    );
    const corpus = await corpusOf(folderOf({}, { 'states.yaml': recordsText }));
    const page = toFiles(await outputsOf(corpus, [])).get('states.html') ?? '';
    expect(page).not.toMatch(/To fill in|class="files"/);
  });

  test('have working links in their copies in the site', async () => {
    const corpus = await corpusOf(
      folderOf({ 'p.md': pathway('Text.') }, { 'states.yaml': recordsText }),
    );
    const { outputs } = await renderChecklists(corpus, assets, Object.keys(corpus.records.records));
    const files = new Map([...toFiles(await outputsOf(corpus, outputs))]);
    const copies = [...files].filter(([path]) => /^downloads\/.*\.html$/.test(path));
    expect(copies).toHaveLength(6);
    const lost = copies.flatMap(([path, text]) => lostIn(path, text, files));
    expect(lost).toEqual([]);
    expect(files.get('downloads/checklist/states/oh.html')).toContain(
      '<a href="../../../states.html#state-oh">All states at a glance</a>',
    );
  });

  test('a broken link is found', () => {
    const files = new Map([['a/b.html', '<p id="c">']]);
    expect(
      lostIn('a/x.html', '<a href="b.html#c"><a href="b.html#d"><img src="../b.html">', files),
    ).toEqual(['a/x.html b.html#d', 'a/x.html ../b.html']);
  });
});

test('the real page has everything in states.yaml', async () => {
  const corpus = await load('content');
  const page = toFiles(await outputsOf(corpus)).get('states.html') ?? '';
  const { facts, records: states } = corpus.records;
  expect(Object.keys(states)).toHaveLength(51);
  const rows = new Map(
    [...page.matchAll(/<tr id="state-(..)">(.*?)<\/tr>/g)].map(([, code = '', row = '']) => [
      code,
      row,
    ]),
  );
  expect(rows.size).toBe(51);
  for (const [code, state] of Object.entries(states)) {
    const row = rows.get(code.toLowerCase()) ?? '';
    const values = [...row.matchAll(/<span class="value">(.*?)<\/span>/g)].map(([, text]) => text);
    expect([code, ...values]).toEqual([
      code,
      ...Object.entries(facts).map(([id, each]) => wordsOf(each, recordedValue(state, id) ?? '?')),
    ]);
    expect(row.match(/Since then/g) ?? []).toHaveLength(state.later.length);
    for (const { text, date } of state.later) {
      expect(row).toContain(`>${text}</a>`);
      expect(row.includes(`datetime="${date}"`) || text.includes(toLongDate(date))).toBe(true);
    }
  }
  expect(page.match(/<figure/g)).toHaveLength(Object.keys(facts).length);
  expect(page.match(/<title>[A-Z]{2}, /g)).toHaveLength(51 * Object.keys(facts).length);
});

/** Addresses in a page that lead to no file of the site, or to no part of one, as `page address`. */
function lostIn(path: string, text: string, files: ReadonlyMap<string, string>): readonly string[] {
  return [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, href = '']) => {
    if (/^(?:https?|mailto):/.test(href)) return [];
    const [file = '', part] = href.split('#');
    const target = file === '' ? path : posix.join(posix.dirname(path), file);
    const there = target === path ? text : files.get(target);
    const isThere = there !== undefined && (part === undefined || there.includes(` id="${part}"`));
    return isThere ? [] : [`${path} ${href}`];
  });
}
