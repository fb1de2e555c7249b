import type { Corpus, Rendered } from '../model/index.ts';
import type { RenderOptions } from '../render/index.ts';
import { readAssets } from './assets.ts';
import { CommandError, type Host } from './host.ts';
import { readNamed } from './read-file.ts';

/** What to make, with the path of a Word file whose styles to take. */
interface BuildOptions extends RenderOptions {
  readonly reference: string | undefined;
}

/** Renders outputs with the program's own files. @throws CommandError when the reference document cannot be used */
export async function renderAll(
  corpus: Corpus,
  { reference, ...options }: BuildOptions,
  { root, cwd }: Host,
): Promise<Rendered> {
  const { render, ReferenceDocError } = await import('../render/index.ts');
  const assets = new Map(await readAssets(root));
  if (reference !== undefined) assets.set('reference.docx', await readNamed(reference, cwd));
  return render(corpus, assets, options).catch((error: unknown) => {
    if (!(error instanceof ReferenceDocError)) throw error;
    throw new CommandError(
      `\`${reference}\` can't be used as a reference document: ${error.message}`,
    );
  });
}
