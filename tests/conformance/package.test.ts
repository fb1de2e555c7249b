import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { manifestOf, nodes } from './machine-checkout.ts';
import { root, run } from './tools.ts';

const engine = 'node_modules/@myriaddreamin';

test('the packed program begins a toolkit and builds it alike with every version of Node.js', () =>
  withFolder({ 'package.json': '{}' }, async (folder) => {
    const installed = join(folder, 'node_modules/state-pathways');
    mkdirSync(installed, { recursive: true });
    run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
    const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    run('tar', ['-xzf', archive, '--strip-components=1', '-C', installed], folder);
    cpSync(join(root, engine), join(folder, engine), { recursive: true });

    const made: [string, string][] = [];
    for (const [name, node] of Object.entries(nodes)) {
      const toolkit = join(folder, name, 'handbook'); // its name becomes the title
      mkdirSync(toolkit, { recursive: true });
      const pathways = (...args: readonly string[]): string =>
        run(node, [join(installed, 'dist/main.js'), ...args], toolkit);
      pathways('init');
      expect(pathways('check')).toContain(': 0 errors, 0 warnings');
      pathways('build');
      made.push([name, manifestOf(join(toolkit, 'outputs'))]);
    }
    const [[, first] = ['', '']] = made;
    for (const ending of ['.html', '.docx', '.pdf']) expect(first).toContain(ending);
    for (const [name, manifest] of made) expect(manifest, name).toBe(first);
  }));
