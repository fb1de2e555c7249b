import { convert } from 'pandoc-wasm';
import { describe, expect, test } from 'vitest';
import { readCitations, worksOf, writeCitations, type CslItem } from '../../src/citations/index.ts';
import { load } from '../../src/load/index.ts';

const endings = { 'csl-json': 'json', bibtex: 'bib', ris: 'ris' } as const;
type Format = keyof typeof endings;
const formats = Object.keys(endings) as readonly Format[];
/** What pandoc calls them. */
const names = { 'csl-json': 'csljson', bibtex: 'biblatex', ris: 'ris' } as const;

async function pandoc(text: string, from: string, to: string): Promise<string> {
  const options = { from, to, standalone: true, 'input-files': ['in'], 'output-file': 'out' };
  const { files, stderr } = await convert(options, null, { in: text });
  const { out } = files;
  if (out === undefined) throw new Error(`pandoc cannot read it: ${stderr}`);
  return typeof out === 'string' ? out : out.text();
}

/** What all three formats have a place for, as plain text. */
function comparable({ id, title, author, issued, url, volume, issue }: CslItem): object {
  const plain = (text: string): string => text.normalize('NFC').replace(/[\u2018\u2019]/g, "'");
  const names = author.map((name) =>
    'literal' in name ? name.literal : `${name.given} ${name.family}`,
  );
  return {
    id,
    title: plain(title),
    author: names.map(plain),
    issued,
    url,
    volume,
    issue,
  };
}

const { works } = worksOf(await load('content'));
const odd: CslItem = {
  id: 'odd-2014',
  type: 'article-journal',
  title: 'R&D {at} 50% of $5_000 #2 ~ ^ Ägäis 日本',
  author: [{ literal: 'Centers for A & B' }, { family: 'van der Berg', given: 'Jan' }],
  container: 'Water & Wells',
  issued: [2014, 6],
  volume: '4',
  url: 'https://example.org/a_b~c?x=1&y=%202',
};

describe.each(formats)('Works as %s', (format) => {
  test('are read by pandoc as they are', async () => {
    const items = [...works, odd];
    const csl = await pandoc(writeCitations(items, format), names[format], 'csljson');
    const read = await readCitations(csl, 'csl-json');
    expect(read.left).toEqual([]);
    const parts = format === 'ris' ? 1 : 3; // pandoc reads no more of a date in RIS
    const sorted = (all: readonly CslItem[]): object[] =>
      all
        .map((item) => comparable({ ...item, issued: item.issued?.slice(0, parts) }))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(sorted(read.works.map(({ item }) => item))).toEqual(sorted(items));
  });

  test.runIf(format !== 'ris')('are read as pandoc writes them', async () => {
    const items = [...works, odd];
    const text = await pandoc(writeCitations(items, 'csl-json'), 'csljson', names[format]);
    const read = await readCitations(text, format);
    expect(read.left).toEqual([]);
    // It writes titles of BibTeX in upper case.
    const lower = (item: CslItem): object =>
      comparable({ ...item, title: item.title.toLowerCase() });
    expect(read.works.map(({ item }) => lower(item))).toEqual(items.map(lower));
  });
});
