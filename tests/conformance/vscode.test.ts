import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { unzip } from '../../src/ooxml/index.ts';
import { withFolder, folderOf, pathway } from '../corpus-of.ts';
import { runIn } from '../cli/run-in.ts';
import { root, run } from './tools.ts';

let files: ReadonlyMap<string, Uint8Array>;
const text = (path: string): string => new TextDecoder().decode(files.get(path));

interface Manifest {
  readonly main: string;
  readonly contributes: {
    readonly snippets: readonly { readonly path: string }[];
    readonly problemMatchers: readonly [{ readonly pattern: { readonly regexp: string } }];
  };
}
const manifest = (): Manifest => JSON.parse(text('extension/package.json')) as Manifest;

beforeAll(() => {
  run('npm', ['run', '--silent', 'vscode'], root);
  ({ files } = unzip(readFileSync(join(root, 'release/pathways.vsix'))));
});

test('the extension holds what its manifest names, and every file has a type', () => {
  const { main, contributes } = manifest();
  const named = [main, ...contributes.snippets.map(({ path }) => path)];
  for (const path of named) expect([...files.keys()]).toContain(join('extension', path));
  for (const [, asset] of text('extension.vsixmanifest').matchAll(/ Path="([^"]+)"/g))
    expect([...files.keys()]).toContain(asset);
  const types = text('[Content_Types].xml');
  for (const path of files.keys())
    if (path !== '[Content_Types].xml')
      expect(types).toContain(`Extension="${path.split('.').at(-1)}"`);
});

test('the extension can be loaded, and offers what Visual Studio Code calls', () => {
  const module = { exports: {} as Readonly<Record<string, unknown>> };
  const require = createRequire(join(root, 'package.json'));
  const editor = (name: string): unknown =>
    new Proxy(class {}, {
      get: (target, key): unknown =>
        key === 'prototype' ? target.prototype : editor(`${name}.${String(key)}`),
      apply: () => editor(`${name}()`),
    });
  const load: unknown = runInThisContext(
    `(function (module, exports, require) {${text('extension/extension.js')}\n})`,
  );
  if (typeof load !== 'function') throw new Error('The bundle is no script');
  load(module, module.exports, (name: string) =>
    name === 'vscode' ? editor(name) : (require(name) as unknown),
  );
  expect(Object.keys(module.exports).sort()).toEqual(['activate', 'deactivate']);
});

test('a task understands each line that a check prints', async () => {
  const faulty = folderOf({ 'a.md': pathway('See [it](b.md).  Dig the the well.') });
  const [{ pattern }] = manifest().contributes.problemMatchers;
  const content = Object.fromEntries(Object.entries(faulty).map(([p, t]) => [`content/${p}`, t]));
  await withFolder(content, async (folder) => {
    const { stdout } = await runIn(folder, 'check', '--today', '2019-06-01');
    const found = stdout
      .split('\n')
      .flatMap((line) => {
        const match = new RegExp(pattern.regexp).exec(line);
        return match ? [match.slice(1)] : [];
      })
      .map(([file, , , severity, , code]) => [file, severity, code]);
    expect(found).toContainEqual(['content/a.md', 'error', 'link-resolves']);
    expect(found).toContainEqual(['content/a.md', 'suggestion', 'repeated-word']);
  });
});
