import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputKind } from '../../src/model/index.ts';

/** A file of the outputs as a browser asks for it. */
export interface OutputFile {
  /** From the outputs folder, with `/`. */
  readonly path: string;
  readonly kind: OutputKind;
}

/** The files that a build wrote, as its manifest lists them. */
export function filesIn(folder: string): readonly OutputFile[] {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  // Written by this project, which has tests for its form.
  return (JSON.parse(text) as { readonly files: readonly OutputFile[] }).files;
}

/** What a server sends for missing pages: it has no address of its own. */
export const missingPage = 'site/404.html';

/** The web pages among them: those of the site, its redirects, the checklist, and its copy. */
export function pagesIn(folder: string): readonly OutputFile[] {
  return filesIn(folder).filter(({ path }) => path.endsWith('.html') && path !== missingPage);
}
