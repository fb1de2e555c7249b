import type { Assets, Corpus, Output, Rendered, Renderer } from '../model/index.ts';
import type { VolumeKind } from './word/index.ts';

export { ReferenceDocError } from './word/reference-doc/reference-doc-error.ts';

/** What the content can become, by name. Each loads its libraries when it is first asked. */
export const renderers = {
  html: async (corpus: Corpus, assets: Assets, others?: readonly Output[]) =>
    (await import('./html/index.ts')).html(corpus, assets, others),
  word: async (corpus, assets) => (await import('./word/index.ts')).word(corpus, assets),
  checklist: async (corpus, assets) =>
    (await import('./checklist/index.ts')).checklist(corpus, assets),
} satisfies Record<string, Renderer>;

/** The Word files of some kinds: the whole toolkit, one of each section, one of each page. */
export async function wordVolumes(
  corpus: Corpus,
  assets: Assets,
  kinds: readonly VolumeKind[],
): Promise<Rendered> {
  const { volumes } = await import('./word/index.ts');
  return { outputs: await volumes(corpus, assets, kinds), findings: [] };
}

/** The checklist, and those of states by their codes. */
export async function stateChecklists(
  corpus: Corpus,
  assets: Assets,
  codes: readonly string[],
): Promise<Rendered> {
  return (await import('./checklist/index.ts')).checklists(corpus, assets, codes);
}
