import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Corpus, Rendered } from '../model/index.ts';
import { readAssets } from './assets.ts';
import { CommandError, type Host } from './host.ts';

/** What can be built. */
export const rendererNames = ['html', 'word', 'checklist'] as const;
export type RendererName = (typeof rendererNames)[number];

/** The Word files that can be made. */
export const volumeKinds = ['toolkit', 'sections', 'pages'] as const;

/** What is to be made. */
export interface Wanted {
  readonly names: readonly RendererName[];
  readonly volumes: readonly (typeof volumeKinds)[number][];
  /** A Word file whose looks are to be taken. */
  readonly reference: string | undefined;
  /** The states whose checklists are to be made, by their codes. */
  readonly states: readonly string[];
}

/** Renders what was asked for. */
export async function renderAll(
  corpus: Corpus,
  { names, volumes, reference, states }: Wanted,
  { root, cwd }: Host,
): Promise<Rendered> {
  const { renderers, wordVolumes, stateChecklists, ReferenceDocError } =
    await import('../render/index.ts');
  const assets = new Map(await readAssets(root));
  if (reference !== undefined) assets.set('reference.docx', await readReference(reference, cwd));
  const render = (name: RendererName): Promise<Rendered> => {
    if (name === 'word') return wordVolumes(corpus, assets, volumes);
    if (name === 'checklist') return stateChecklists(corpus, assets, states);
    return renderers[name](corpus, assets);
  };
  const others = await Promise.all(names.filter((name) => name !== 'html').map(render)).catch(
    (error: unknown) => {
      if (!(error instanceof ReferenceDocError)) throw error;
      throw new CommandError(
        `\`${reference}\` can't be used as a reference document: ${error.message}`,
      );
    },
  );
  // The site comes last: it offers what the others made.
  const made = others.flatMap(({ outputs }) => outputs);
  const rendered = names.includes('html')
    ? [await renderers.html(corpus, assets, made), ...others]
    : others;
  return {
    outputs: rendered.flatMap(({ outputs }) => outputs),
    findings: rendered.flatMap(({ findings }) => findings),
  };
}

async function readReference(path: string, cwd: string): Promise<Uint8Array> {
  return readFile(resolve(cwd, path)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`Cannot read \`${path}\`: ${error.code ?? error.message}`);
  });
}
