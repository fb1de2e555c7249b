import { createHash } from 'node:crypto';
import type { ContentFile, Corpus, NavigationNode, Page, Source } from './corpus.ts';
import { sumOf } from './kept-output.ts';
import { perCorpus } from './per-corpus.ts';

/** A file whose text-derived properties throw an error when read. */
abstract class Textless {
  get text(): never {
    return this.refuse();
  }
  get tree(): never {
    return this.refuse();
  }
  get anchors(): never {
    return this.refuse();
  }
  get links(): never {
    return this.refuse();
  }
  get linkOf(): never {
    return this.refuse();
  }
  get blocks(): never {
    return this.refuse();
  }
  get notes(): never {
    return this.refuse();
  }
  get firstNote(): never {
    return this.refuse();
  }
  private refuse(): never {
    throw new Error('An outline has no texts of pages');
  }
}

class OutlineFile extends Textless implements ContentFile {
  readonly id: string;
  constructor(id: string) {
    super();
    this.id = id;
  }
}

class OutlineSource extends OutlineFile implements Source {
  readonly yaml: Source['yaml'];
  readonly anchorIds: Source['anchorIds'];
  readonly letGo = (): void => {};
  constructor({ id, yaml, anchorIds }: Source) {
    super(id);
    this.yaml = yaml;
    this.anchorIds = anchorIds;
  }
}

class OutlinePage extends OutlineSource implements Page {
  readonly kind: Page['kind'];
  readonly meta: Page['meta'];
  readonly placeOf: Page['placeOf'];
  readonly resources: Page['resources'];
  readonly steps: Page['steps'];
  constructor(page: Page) {
    super(page);
    this.kind = page.kind;
    this.meta = page.meta;
    this.placeOf = page.placeOf;
    this.resources = page.resources;
    this.steps = page.steps;
  }
}

/**
 * A corpus without the texts of its pages: what one page can know about the others. Reading such a text is an error, so
 * that nothing can depend on more than the digest of the outline covers.
 */
export const toOutline = perCorpus((corpus): Corpus => {
  const pages = new Map([...corpus.pages].map(([id, page]) => [id, new OutlinePage(page)]));
  const toNodes = (nodes: readonly NavigationNode[]): readonly NavigationNode[] =>
    nodes.map((node) => ({
      page: pages.get(node.page.id) ?? new OutlinePage(node.page),
      label: node.label,
      children: toNodes(node.children),
    }));
  return {
    ...corpus,
    pages,
    sources: new Map(
      [...corpus.sources].map(([id, source]) => [id, pages.get(id) ?? new OutlineSource(source)]),
    ),
    navigation: toNodes(corpus.navigation),
    files: corpus.files.map(({ id }) => new OutlineFile(id)),
    findings: ofRegistries(corpus),
  };
});

/** A digest of everything that an outline says. */
export const digestOutline = perCorpus((corpus): string => {
  const { registries, locale, known, sources, pages, images, attachments, fonts } = corpus;
  const parts = [
    Object.values(registries).map(({ id, text }) => [id, text]),
    locale,
    [known.pages.ids, known.files.ids],
    ofRegistries(corpus),
    [...images, ...attachments].map(([path, bytes]) => [path, sumOf(bytes)]),
    fonts.map(({ name, files }) => [
      name,
      Object.entries(files).map(([style, { bytes }]) => [style, sumOf(bytes)]),
    ]),
    [...sources.values()].map(({ id, text, yaml, anchorIds }) => [
      id,
      text.slice(0, yaml?.end ?? 0),
      anchorIds,
      pages.has(id),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
});

function ofRegistries({ findings, known }: Corpus): Corpus['findings'] {
  return findings.filter(({ file }) => !known.pages.has(file));
}
