import type { Corpus, Rendered } from '../model/index.ts';
import type { RenderOptions } from '../render/index.ts';
import { readAssets } from './assets.ts';
import { CommandError, type Host } from './host.ts';

/** A Word file whose styles to take. */
export interface Reference {
  /** As it was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What to make, and a Word file whose styles to take. */
interface BuildOptions extends RenderOptions {
  readonly reference: Reference | undefined;
}

/** Renders outputs with the program's own files. @throws CommandError when the reference document cannot be used */
export async function renderAll(
  corpus: Corpus,
  { reference, ...options }: BuildOptions,
  { root }: Host,
): Promise<Rendered> {
  const { render, ReferenceDocError } = await import('../render/index.ts');
  const assets = new Map(await readAssets(root));
  if (reference) assets.set('reference.docx', reference.bytes);
  return render(corpus, assets, options).catch((error: unknown) => {
    if (!(error instanceof ReferenceDocError)) throw error;
    throw new CommandError(
      `\`${reference?.name}\` can't be used as a reference document: ${error.message}`,
    );
  });
}
