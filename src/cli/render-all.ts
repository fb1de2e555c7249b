import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Corpus, Rendered } from '../model/index.ts';
import type { RenderOptions } from '../render/index.ts';
import { readAssets } from './assets.ts';
import { CommandError, type Host } from './host.ts';

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
  if (reference !== undefined) assets.set('reference.docx', await readReference(reference, cwd));
  return render(corpus, assets, options).catch((error: unknown) => {
    if (!(error instanceof ReferenceDocError)) throw error;
    throw new CommandError(
      `\`${reference}\` can't be used as a reference document: ${error.message}`,
    );
  });
}

async function readReference(path: string, cwd: string): Promise<Uint8Array> {
  return readFile(resolve(cwd, path)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`Cannot read \`${path}\`: ${error.code ?? error.message}`);
  });
}
