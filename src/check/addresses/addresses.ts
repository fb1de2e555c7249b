import {
  addressFix,
  tokenEdit,
  type Corpus,
  type DataPath,
  type DataSource,
  type Edit,
  type Place,
  type Source,
} from '../../model/index.ts';

/** An address that readers can follow, wherever it is written. */
export interface Address {
  /** The path from the content folder. */
  readonly file: string;
  readonly url: string;
  readonly place: Place | undefined;
  /** The edits that write another address; undefined if that is not safe. */
  readonly toFix: (url: string) => readonly Edit[] | undefined;
}

/** The addresses of the links of a page, footnotes included. */
export function* addressesOn(source: Source): Iterable<Address> {
  for (const link of source.links)
    if (link.node.type !== 'image')
      yield {
        file: source.id,
        url: link.url.trim(),
        place: link.node.position,
        toFix: (url) => addressFix(source, link, url),
      };
}

/** The addresses in resources.yaml, facts.yaml, records.yaml and site.yaml. */
export function* addressesInRegistries(corpus: Corpus): Iterable<Address> {
  const { registries, resources, facts, records, site } = corpus;
  for (const [id, { url, archived }] of resources) {
    yield* inData(registries.resources, url, [id, 'url']);
    yield* inData(registries.resources, archived, [id, 'archived']);
  }
  for (const [id, { source }] of facts)
    if (source.includes(':')) yield* inData(registries.facts, source, [id, 'source']);
  for (const [id, { url }] of Object.entries(records.facts))
    yield* inData(registries.records, url, ['facts', id, 'url']);
  for (const [code, { later }] of Object.entries(records.records))
    for (const [index, { url }] of later.entries())
      yield* inData(registries.records, url, ['records', code, 'later', index, 'url']);
  yield* inData(registries.site, site.url, ['url']);
}

function* inData(
  { id: file, text, placeOf }: DataSource,
  url: string | undefined,
  path: DataPath,
): Iterable<Address> {
  if (url === undefined) return;
  const place = placeOf(path);
  yield { file, url, place, toFix: (to) => tokenEdit(text, place, url, to) };
}
