import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { missingPackages, root, run } from './tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The outputs of the real content. */
    readonly toolkit: string;
    /** The outputs of the second toolkit, which holds every construct. */
    readonly garden: string;
  }
}

/** Makes sure that every judge is there, and builds what they are to judge. */
export default function setup({ provide }: TestProject): () => void {
  const missing = missingPackages();
  if (missing.length > 0)
    throw new Error(
      `Cannot judge the outputs: this machine lacks ${missing.join(', ')}. ` +
        `On Debian: apt-get install -y --no-install-recommends ${missing.join(' ')}`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'pathways-conformance-'));
  const toolkit = join(folder, 'toolkit');
  const garden = join(folder, 'garden');
  run('npm', ['run', '--silent', '--prefix', root, 'bundle']);
  build(join(root, 'content'), toolkit);
  build(join(root, 'tests/fixtures/garden'), garden);
  provide('toolkit', toolkit);
  provide('garden', garden);
  return () => rmSync(folder, { recursive: true, force: true });
}

function build(content: string, out: string): void {
  run('node', [
    join(root, 'dist/main.js'),
    'build',
    '--no-cache',
    '--content',
    content,
    '--out',
    out,
  ]);
}
