import {
  cacheKey,
  digestOutline,
  findRendered,
  hasChecklist,
  keepRendered,
  noCache,
  outputFormats,
  toOutline,
  withFactNotes,
  type Assets,
  type Cache,
  type Corpus,
  type Output,
  type OutputFormat,
  type Rendered,
  type SiteHistory,
  type VolumeKind,
} from '../model/index.ts';
import { withFonts } from './usable-fonts.ts';
import type { RenderedWord } from './word/index.ts';
import type { ReferenceDoc } from './word/reference-doc/read-reference-doc.ts';

export type { ReferenceDoc, ReferenceDocFacts } from './word/reference-doc/read-reference-doc.ts';
export type { BaseFile } from './word/base-file.ts';
export { ReferenceDocError } from './word/reference-doc/reference-doc-error.ts';

/** What reads reference documents, loaded when it is needed. */
export const loadReferenceDocs = async () => import('./word/reference-doc/read-reference-doc.ts');

/** What makes the Word files that a returned one may come from, loaded when it is needed. */
export const loadWordFilesOf = async () => (await import('./word/base-file.ts')).wordFilesOf;

/** What tells the Word files that can be made and the pages of each, loaded when it is needed. */
export const loadToVolumes = async () => (await import('./word/volume.ts')).toVolumes;

const nothingKept: Kept = { cache: noCache, assets: '' };

/** What to make; everything but volumes and checklists of records by default. Without steps there is no checklist. */
export interface RenderOptions {
  readonly formats?: readonly OutputFormat[];
  /** The Word and PDF files to make. */
  readonly volumes?: readonly VolumeKind[];
  /** The records whose checklists to make, by their codes in records.yaml. */
  readonly records?: readonly string[];
  /** Where Word files take their look from. */
  readonly reference?: ReferenceDoc | undefined;
  /** Keeps outputs that depend on less than all of the content; by default, nothing is kept. */
  readonly kept?: Kept;
  /** Outputs of other formats that were made before, which the site offers too. */
  readonly made?: readonly Output[];
  /** Whether the site is for a preview: see `renderHtml`. */
  readonly isPreview?: boolean;
  /** What changed in the content, which the site shows; absent where nobody knows. */
  readonly history?: SiteHistory | undefined;
}

/** A cache of outputs, and a digest of the assets, on which they depend. */
export interface Kept {
  readonly cache: Cache;
  readonly assets: string;
}

/**
 * Makes outputs from a corpus without errors: no disk, no clock, no network. The libraries of a format are loaded
 * when it is first made.
 */
export async function render(
  content: Corpus,
  assets: Assets,
  {
    formats = outputFormats,
    volumes,
    records,
    reference,
    kept = nothingKept,
    made = [],
    isPreview,
    history,
  }: RenderOptions = {},
): Promise<Rendered> {
  const corpus = withFactNotes(content);
  const rendered: Rendered[] = [];
  const toWord = async (kinds?: readonly VolumeKind[]): Promise<RenderedWord> =>
    (await import('./word/index.ts')).renderWord(corpus, assets, kinds, reference, kept.cache);
  const word = formats.includes('word') ? await toWord(volumes) : undefined;
  if (word) rendered.push(word);
  if (formats.includes('pdf'))
    rendered.push(
      await withFonts(corpus, async () =>
        (await import('./pdf/index.ts')).renderPdf(corpus, assets, volumes, kept.cache),
      ),
    );
  if (formats.includes('checklist') && hasChecklist(corpus)) {
    // Its steps name pages of the Word toolkit, whether or not that is among the outputs.
    const hasToolkit = word !== undefined && (volumes ?? ['toolkit']).includes('toolkit');
    const { pageNumbers } = hasToolkit ? word : await toWord(['toolkit']);
    // No checklist has a text of a page, so that most changes leave it as it is.
    const from = [digestOutline(corpus), kept.assets, records ?? [], [...pageNumbers]];
    const key = cacheKey('checklists', from);
    let checklists = findRendered(key, kept.cache);
    if (!checklists) {
      const { renderChecklists } = await import('./checklist/index.ts');
      checklists = await withFonts(corpus, () =>
        renderChecklists(toOutline(corpus), assets, records, pageNumbers),
      );
      keepRendered(key, checklists, kept.cache);
    }
    rendered.push(checklists);
  }
  if (formats.includes('data'))
    rendered.push((await import('./data/index.ts')).renderData(corpus, assets, kept.cache));
  // The site comes last: it offers the other files for download.
  if (formats.includes('html')) {
    const downloads = [...made, ...rendered.flatMap(({ outputs }) => outputs)];
    rendered.unshift(
      await (
        await import('./html/index.ts')
      ).renderHtml(corpus, assets, downloads, undefined, kept.cache, isPreview, history),
    );
  }
  return {
    outputs: rendered.flatMap(({ outputs }) => outputs),
    findings: rendered.flatMap(({ findings }) => findings),
  };
}
