import {
  addressFix,
  tokenEdit,
  type Corpus,
  type DataPath,
  type DataSource,
  type Edit,
  type Place,
} from '../../model/index.ts';

/** An address that readers can follow, wherever it is written. */
interface Address {
  readonly file: string;
  readonly url: string;
  readonly place: Place | undefined;
  /** The edits that write another address; undefined if that is not safe. */
  readonly toFix: (url: string) => readonly Edit[] | undefined;
}

/** The addresses of links on pages, footnotes included, and those in resources.yaml, states.yaml and site.yaml. */
export function* addressesOf(corpus: Corpus): Iterable<Address> {
  for (const source of corpus.sources.values())
    for (const link of source.links)
      if (link.node.type !== 'image')
        yield {
          file: source.id,
          url: link.url.trim(),
          place: link.node.position,
          toFix: (url) => addressFix(source, link, url),
        };
  const { registries, resources, states, site } = corpus;
  for (const [id, { url, archived }] of resources) {
    yield* inData(registries.resources, url, [id, 'url']);
    yield* inData(registries.resources, archived, [id, 'archived']);
  }
  for (const [id, { url }] of Object.entries(states.facts))
    yield* inData(registries.states, url, ['facts', id, 'url']);
  for (const [code, { later }] of Object.entries(states.states))
    for (const [index, { url }] of later.entries())
      yield* inData(registries.states, url, ['states', code, 'later', index, 'url']);
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
