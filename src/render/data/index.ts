import {
  dataPath,
  dataSchemaPath,
  dataVersion,
  messagesOf,
  publishedUrl,
  recordTermName,
  reviewedOn,
  toKeepPage,
  type Assets,
  type Cache,
  type Corpus,
  type DataItem,
  type DataSet,
  type Output,
  type Page,
  type Rendered,
} from '../../model/index.ts';
import { acronymItems, contactItems, factItems, resourceItems, stepItems } from './entries.ts';
import { pageTexts, type PageTexts } from './page-texts.ts';
import { pageItems } from './pages.ts';
import { recordItems, recordKinds } from './records.ts';
import { toTable } from './table.ts';

/**
 * Makes the content as data: for each set that has items a JSON file, the same as CSV, and the schema of the JSON file.
 *
 * @param cache keeps what is made of one page
 * @throws Error when a schema is not among the assets
 */
export function renderData(corpus: Corpus, assets: Assets, cache: Cache): Rendered {
  const texts = new Map<Page, PageTexts>();
  const keep = toKeepPage(corpus, cache);
  for (const page of corpus.pages.values()) {
    texts.set(
      page,
      keep('data', page, [], () => pageTexts(page)),
    );
    page.letGo();
  }
  const textsOf = (page: Page): PageTexts => texts.get(page) ?? pageTexts(page);
  const toFiles = <Set extends DataSet>(
    set: Set,
    items: readonly DataItem<Set>[],
    more: object = {},
  ): readonly Output[] => (items.length === 0 ? [] : filesOf(corpus, assets, set, items, more));
  const records = { term: recordTermName(corpus), kinds: recordKinds(corpus) };
  const outputs = [
    ...toFiles('pages', pageItems(corpus, textsOf)),
    ...toFiles('steps', stepItems(corpus)),
    ...toFiles('resources', resourceItems(corpus, textsOf)),
    ...toFiles('contacts', contactItems(corpus)),
    ...toFiles('acronyms', acronymItems(corpus)),
    ...toFiles('facts', factItems(corpus, textsOf)),
    ...toFiles('records', recordItems(corpus), records),
  ];
  return { outputs, findings: [] };
}

/** The files of a set. @param more what its JSON says before the items, besides what all do */
function filesOf<Set extends DataSet>(
  corpus: Corpus,
  assets: Assets,
  set: Set,
  items: readonly DataItem<Set>[],
  more: object,
): readonly Output[] {
  const title = titleOf(corpus, set);
  const json = JSON.stringify({ ...about(corpus, set), ...more, items }, undefined, 2);
  const schemaPath = dataSchemaPath(set);
  const schema = assets.get(fileName(schemaPath));
  if (!schema) throw new Error(`\`${fileName(schemaPath)}\` is not among the assets`);
  const encoder = new TextEncoder();
  return [
    {
      path: dataPath(corpus, set, 'csv'),
      bytes: encoder.encode(toTable(corpus, set, items)),
      kind: 'data',
      title,
    },
    {
      path: dataPath(corpus, set, 'json'),
      bytes: encoder.encode(`${json}\n`),
      kind: 'data',
      title,
    },
    { path: schemaPath, bytes: schema, kind: 'asset', title: schemaPath },
  ];
}

/** What the files of a set are called. */
function titleOf(corpus: Corpus, set: DataSet): string {
  return messagesOf(corpus).say(`data.${set}`);
}

/** What every JSON file says before its items. */
function about(corpus: Corpus, set: DataSet): Readonly<Record<string, string | null>> {
  const { title, publisher, language, notice } = corpus.site;
  return {
    $schema: `schema/${fileName(dataSchemaPath(set))}`,
    version: dataVersion,
    title,
    publisher: publisher ?? null,
    language,
    siteUrl: publishedUrl(corpus, '') ?? null,
    reviewed: reviewedOn(corpus) ?? null,
    notice: notice ?? null,
  };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
