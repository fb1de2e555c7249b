import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/**
 * Bundles the program into a folder of its own for the tests of this file, so that nothing depends on what was built
 * before.
 *
 * @param after called once it is there
 */
export function bundled(after: (folder: string) => void = () => undefined): {
  readonly folder: string;
  /** The files of `dist`. */
  readonly main: string;
  readonly probe: string;
  readonly reader: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-test-'));
  beforeAll(() => {
    for (const name of ['node_modules', 'package.json', 'locales', 'src', 'schemas', 'scripts'])
      symlinkSync(resolve(name), join(folder, name));
    execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], { cwd: folder });
    after(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const part = (name: string): string => join(folder, 'dist', `${name}.js`);
  return { folder, main: part('main'), probe: part('probe'), reader: part('reader') };
}
