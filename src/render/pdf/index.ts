import {
  messagesOf,
  noCache,
  pdfPath,
  toKeepPage,
  type Assets,
  type Corpus,
  type Output,
  type Rendered,
  type VolumeKind,
} from '../../model/index.ts';
import { toShownImages } from '../word/images.ts';
import { toVolumes } from '../word/volume.ts';
import { startCompiler } from './compiler.ts';
import { toParts } from './document.ts';
import { imageFiles } from './images.ts';
import { completePdf } from './complete-pdf.ts';
import { inReadingOrder } from './reading-order.ts';
import { mainPath, toSources } from './sources.ts';

/**
 * Renders PDF files of the toolkit, of each section, or of each page.
 *
 * @param cache keeps the code of pages
 */
export async function renderPdf(
  corpus: Corpus,
  assets: Assets,
  kinds: readonly VolumeKind[] = ['toolkit'],
  cache = noCache,
): Promise<Rendered> {
  const compile = await startCompiler(assets, corpus.fonts);
  const design = new TextDecoder().decode(assets.get('toolkit.typ'));
  const { images } = await toShownImages(corpus, assets);
  const keep = toKeepPage(corpus, cache);
  const isLeftward = messagesOf(corpus).direction === 'rtl';
  const outputs: Output[] = [];
  for (const volume of toVolumes(corpus, kinds)) {
    const parts = toParts(corpus, volume, images, keep);
    const files = new Map<string, string | Uint8Array>([
      ['/toolkit.typ', design],
      ...toSources(corpus, volume, parts),
      ...imageFiles(images),
    ]);
    const { pdf, anchors } = compile(files, mainPath);
    const bytes = completePdf(pdf, anchors, isLeftward ? inReadingOrder : undefined);
    outputs.push({ path: pdfPath(volume.path), bytes, kind: 'pdf', title: volume.title });
  }
  return { outputs, findings: [] };
}
