import type { Corpus, Rendered } from '../model/index.ts';
import type { RenderOptions } from '../render/index.ts';
import { openAssets } from './assets.ts';
import type { Host } from './host.ts';

/** Renders outputs with the program's own files. */
export async function renderAll(
  corpus: Corpus,
  options: RenderOptions,
  { root }: Host,
): Promise<Rendered> {
  const { render } = await import('../render/index.ts');
  return render(corpus, openAssets(root), options);
}
