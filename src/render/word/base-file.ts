import { withFactNotes, type Assets, type Corpus, type Page } from '../../model/index.ts';
import { toFile } from './file.ts';
import { toShownImages } from './images.ts';
import { sourceSum } from './source-mark.ts';
import { toVolumes } from './volume.ts';

/** A Word file that can be made from some content. */
export interface BaseFile {
  /** The sum of its source, which the file is marked with. */
  readonly sum: string;
  readonly title: string;
  /** In reading order. */
  readonly pages: readonly Page[];
  /** Makes it without page numbers, which say nothing about its text. */
  readonly make: () => Promise<Uint8Array>;
}

/** The Word files that can be made from some content: the toolkit, then the sections, then the pages. */
export function wordFilesOf(corpus: Corpus, assets: Assets): readonly BaseFile[] {
  const kinds = ['toolkit', 'sections', 'pages'] as const;
  return toVolumes(corpus, kinds).map((volume, index) => ({
    sum: sourceSum(corpus, volume),
    title: volume.title,
    pages: volume.pages.map(({ page }) => page),
    make: async () => {
      const shown = withFactNotes(corpus);
      const { images } = await toShownImages(shown, assets);
      return toFile(shown, toVolumes(shown, kinds)[index] ?? volume, assets, {
        images,
        numbered: false,
      });
    },
  }));
}
