import { openAssets } from '../../../src/cli/assets.ts';
import { noCache, withFactNotes, type Corpus, type Output } from '../../../src/model/index.ts';
import { renderData } from '../../../src/render/data/index.ts';
import { corpusOf, folderOf, type Files } from '../../corpus-of.ts';

/** An item of a JSON file, as a program reads it. */
type Item = Readonly<Record<string, unknown>>;

/** The files of data of some pages. */
export async function dataOf(
  pages: Readonly<Record<string, string>>,
  more: Files = {},
): Promise<Data> {
  return toData(await corpusOf(folderOf(pages, more)));
}

export interface Data {
  readonly outputs: readonly Output[];
  /** The text of a file, by its path from the folder of the data. */
  readonly text: (path: string) => string;
  readonly file: (path: string) => Item;
  readonly items: (path: string) => readonly Item[];
}

/** A fact about two records, of which one has changed since. */
export const records = `facts:
  buy-in:
    label: Buy-in
    meaning: Whether there is one.
    words: { '0 to <1': less than 1 }
    source: The List, 2019
    shortSource: List
    url: https://example.org/list
    asOf: 2019-04
    bearsOn: [{ step: first-step }, { page: page.md }]
records:
  WY:
    name: Wyoming
    facts: { buy-in: 0 to <1 }
    later:
      - fact: buy-in
        text: in place
        date: 2021-01
        source: The News
        url: https://example.org/news
  AL:
    name: Alabama
    also: [Ala., "'Bama"]
    facts: {}
`;

function toData(corpus: Corpus): Data {
  const { outputs } = renderData(withFactNotes(corpus), openAssets(process.cwd()), noCache);
  const text = (path: string): string => {
    const found = outputs.find((each) => each.path === `data/${path}`);
    if (!found) throw new Error(`No data/${path}`);
    // The byte order mark is a part of the file.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
  };
  const file = (path: string): Item => JSON.parse(text(path)) as Item;
  return { outputs, text, file, items: (path) => file(path)['items'] as readonly Item[] };
}
