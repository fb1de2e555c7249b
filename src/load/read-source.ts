import type { Source } from '../model/index.ts';
import { toSource } from './source.ts';

/** Parses the Markdown of a page, without its front matter; undefined if the parser gives up. */
export async function readSource(id: string, text: string): Promise<Source | undefined> {
  const { parseMarkdown } = await import('./markdown.ts');
  try {
    const tree = parseMarkdown(text);
    return toSource(id, text, { tree: () => tree });
  } catch {
    return undefined;
  }
}
