import {
  latestReview,
  pagesOf,
  sectionsOf,
  toolkitPath,
  volumePath,
  type Corpus,
  type Page,
  type VolumeKind,
} from '../../model/index.ts';
import { toFileNames } from './file-names.ts';

/** The content of one Word file: the whole toolkit, a section, or a page. */
export interface Volume {
  readonly kind: 'toolkit' | 'section' | 'page';
  /** The path of the file in the outputs folder. */
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** In reading order. */
  readonly pages: readonly VolumePage[];
}

/** A page with the level of its title in the outline, from 1. */
export interface VolumePage {
  readonly page: Page;
  readonly outline: number;
}

/** The whole toolkit. The outline follows the navigation; pages outside it are at the top level. */
export function toolkitVolume(corpus: Corpus): Volume {
  const { title, description } = corpus.site;
  const levels = levelsOf(corpus.navigation, 1);
  const pages = [...corpus.pages.values()].map((page) => ({
    page,
    outline: levels.get(page) ?? 1,
  }));
  return { kind: 'toolkit', path: toolkitPath(corpus), title, description, pages };
}

/** The volumes of the given kinds: the toolkit, then the sections, then the pages. */
export function toVolumes(corpus: Corpus, kinds: readonly VolumeKind[]): readonly Volume[] {
  const toolkit = toolkitVolume(corpus);
  // All get names, whatever kinds are given, so that a file keeps its name.
  const parts = [...sections(corpus, toolkit), ...toolkit.pages.map(toPart)];
  const names = toFileNames(parts.map(({ kind, first }) => ({ kind, page: first.id })));
  const volumes = parts.map(({ kind, first, pages }, index): Volume => {
    const { title, description } = first.meta;
    return { kind, path: volumePath(names[index] ?? ''), title, description, pages };
  });
  return [
    ...(kinds.includes('toolkit') ? [toolkit] : []),
    ...volumes.filter(({ kind }) => kinds.includes(kind === 'section' ? 'sections' : 'pages')),
  ];
}

/** The latest review date of its pages; undefined where none has one. */
export function reviewedIn({ pages }: Volume): string | undefined {
  return latestReview(pages.map(({ page }) => page));
}

/** A part of the toolkit that is named after its first page. */
interface Part {
  readonly kind: 'section' | 'page';
  readonly first: Page;
  readonly pages: readonly VolumePage[];
}

function sections(corpus: Corpus, toolkit: Volume): readonly Part[] {
  return sectionsOf(corpus).map((node) => {
    const own = new Set(pagesOf([node]));
    const pages = toolkit.pages.filter(({ page }) => own.has(page));
    return { kind: 'section', first: node.page, pages };
  });
}

function toPart({ page }: VolumePage): Part {
  return { kind: 'page', first: page, pages: [{ page, outline: 1 }] };
}

function levelsOf(nodes: Corpus['navigation'], level: number): Map<Page, number> {
  return new Map(
    nodes.flatMap((node): [Page, number][] => [
      [node.page, level],
      ...levelsOf(node.children, level + 1),
    ]),
  );
}
