import type { Renderer } from '../model/index.ts';

/** What the content can become, by name. Each loads its libraries when it is first asked. */
export const renderers = {
  html: async (corpus, assets) => (await import('./html/index.ts')).html(corpus, assets),
  word: async (corpus, assets) => (await import('./word/index.ts')).word(corpus, assets),
  checklist: async (corpus, assets) =>
    (await import('./checklist/index.ts')).checklist(corpus, assets),
} satisfies Record<string, Renderer>;
