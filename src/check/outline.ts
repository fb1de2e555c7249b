import { createHash } from 'node:crypto';
import {
  sumOf,
  type ContentFile,
  type Corpus,
  type NavigationNode,
  type Page,
  type Source,
} from '../model/index.ts';

/** Properties of a page that come from the text after its front matter: whoever reads them gets an error. */
const textless: object = Object.defineProperties(
  {},
  Object.fromEntries(
    ['text', 'tree', 'anchors', 'links', 'linkOf', 'blocks', 'notes'].map((name) => [
      name,
      {
        get: (): never => {
          throw new Error(`An outline has no \`${name}\``);
        },
      },
    ]),
  ),
);

/**
 * A corpus without the texts of its pages: what one page can know about the others. Whoever reads such a text gets an
 * error, so that nothing can depend on more than the digest of the outline covers.
 */
export function toOutline(corpus: Corpus): Corpus {
  const pages = new Map([...corpus.pages].map(([id, page]) => [id, toOutlinePage(page)]));
  const toNodes = (nodes: readonly NavigationNode[]): readonly NavigationNode[] =>
    nodes.map((node) => ({
      page: pages.get(node.page.id) ?? toOutlinePage(node.page),
      label: node.label,
      children: toNodes(node.children),
    }));
  return {
    ...corpus,
    pages,
    sources: new Map(
      [...corpus.sources].map(([id, source]) => [
        id,
        pages.get(id) ?? withoutText<Source>(aboutSource(source)),
      ]),
    ),
    navigation: toNodes(corpus.navigation),
    files: corpus.files.map(({ id }) => withoutText<ContentFile>({ id })),
    findings: ofRegistries(corpus),
  };
}

function ofRegistries({ findings, known }: Corpus): Corpus['findings'] {
  return findings.filter(({ file }) => !known.pages.has(file));
}

/** @param more what is known besides the text */
function withoutText<File>(more: Partial<File>): File {
  return Object.assign(Object.create(textless) as object, more) as File; // whatever is missing throws
}

function toOutlinePage(page: Page): Page {
  const { kind, meta, placeOf, resources, steps } = page;
  return withoutText<Page>({ ...aboutSource(page), kind, meta, placeOf, resources, steps });
}

function aboutSource({ id, yaml, anchorIds }: Source): Partial<Source> {
  return { id, yaml, anchorIds };
}

/** A digest of everything that an outline says. */
export function digestOf(corpus: Corpus): string {
  const { registries, known, sources, pages, images } = corpus;
  const parts = [
    Object.values(registries).map(({ id, text }) => [id, text]),
    [known.pages.ids, known.files.ids],
    ofRegistries(corpus),
    [...images].map(([path, bytes]) => [path, sumOf(bytes)]),
    [...sources.values()].map(({ id, text, yaml, anchorIds }) => [
      id,
      text.slice(0, yaml?.end ?? 0),
      anchorIds,
      pages.has(id),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
