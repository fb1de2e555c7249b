import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { missingPackages, root, run } from './tools.ts';
import { names, toolkits, type Toolkit } from './toolkits.ts';

declare module 'vitest' {
  /** The outputs of each toolkit. */
  interface ProvidedContext extends Record<Toolkit, string> {}
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
  run('npm', ['run', '--silent', '--prefix', root, 'bundle']);
  for (const name of names) {
    build(toolkits[name], join(folder, name));
    provide(name, join(folder, name));
  }
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
