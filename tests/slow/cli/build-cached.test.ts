import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Host } from '../../../src/cli/host.ts';
import { runIn, runWith } from '../../cli/run-in.ts';
import { withFolder } from '../../corpus-of.ts';

/** Changes that most often leave content without errors, so that it is built. */
const snippets = [
  ' More of it.',
  '\n\nA paragraph of its own.\n',
  '\n\n## Another heading\n\nText.\n',
  ' ([Home](../index.md))',
  '\n\n- one\n- two\n',
  '[^more]\n\n[^more]: Another note.\n',
];

const edit = fc.record({
  kind: fc.constantFrom(
    ...['append', 'append', 'append', 'retitle', 'describe', 'number', 'image', 'swap'],
    ...['add', 'remove', 'rename', 'undo'],
  ),
  file: fc.nat(),
  at: fc.nat(),
  snippet: fc.constantFrom(...snippets),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const trouble = fc.constantFrom(
  ...(['none', 'none', 'none', 'flip', 'cut', 'full', 'version', 'twice', 'no outputs'] as const),
);

/** Names of files below a folder, sorted. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

const hashOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

function contentsOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(namesIn(folder).map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
}

/** Changes a content folder somewhere. */
function apply(content: string, { kind, file, at, snippet }: Edit): void {
  const pages = namesIn(content).filter((name) => name.endsWith('.md'));
  const name = pages[file % pages.length] ?? 'index.md';
  const path = join(content, name);
  const text = readFileSync(path, 'utf8');
  const replaceIn = (file_: string, pattern: RegExp, by: string): void => {
    const place = join(content, file_);
    if (!existsSync(place)) return;
    const matches = [...readFileSync(place, 'utf8').matchAll(pattern)];
    const match = matches[at % Math.max(matches.length, 1)];
    if (!match) return;
    const old = readFileSync(place, 'utf8');
    writeFileSync(
      place,
      old.slice(0, match.index) +
        match[0].replace(pattern, by) +
        old.slice(match.index + match[0].length),
    );
  };
  const yaml = ['site.yaml', 'resources.yaml', 'contacts.yaml', 'acronyms.yaml', 'states.yaml'];
  if (kind === 'append') writeFileSync(path, text.trimEnd() + snippet + '\n');
  else if (kind === 'retitle') replaceIn(name, /^title: (.*)$/gm, 'title: $1 again');
  else if (kind === 'describe')
    replaceIn(
      yaml[file % yaml.length] ?? '',
      /(title|description|role|purpose|words): (\w+)/g,
      '$1: $2 else',
    );
  else if (kind === 'number')
    replaceIn(yaml[file % yaml.length] ?? '', /\b(19|20)(\d\d)\b/g, '2012');
  else if (kind === 'swap') replaceIn('site.yaml', /^( *- page: .*)\n( *- page: .*)$/gm, '$2\n$1');
  else if (kind === 'image') {
    const images = namesIn(content).filter((each) => each.endsWith('.svg'));
    replaceIn(images[file % Math.max(images.length, 1)] ?? '', /#[0-9a-f]{6}/g, '#123456');
  } else if (kind === 'add') writeFileSync(join(dirname(path), `added-${file % 3}.md`), text);
  else if (kind === 'remove') rmSync(path);
  else if (kind === 'rename') renameSync(path, join(dirname(path), `renamed-${file % 3}.md`));
  else {
    rmSync(content, { recursive: true });
    cpSync('tests/fixtures/garden', content, { recursive: true });
  }
}

/** Does something to a cache that may happen to one. */
function spoil(cache: string, kind: string, at: number): void {
  const names = existsSync(cache) ? namesIn(cache) : [];
  const path = join(cache, names[at % Math.max(names.length, 1)] ?? 'none');
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const place = (at * 7919) % Math.max(bytes.length, 1);
  if (kind === 'cut') writeFileSync(path, bytes.subarray(0, place));
  if (kind !== 'flip') return;
  bytes[place] = (bytes[place] ?? 0) ^ 255;
  writeFileSync(path, bytes);
}

async function compare(
  only: string,
  steps: fc.Arbitrary<readonly (readonly [Edit, string])[]>,
  numRuns: number,
) {
  await withFolder({}, async (folder) => {
    const [content, cache] = [join(folder, 'content'), join(folder, 'cache')];
    mkdirSync(content);
    let built = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (edits) => {
        for (const place of [content, cache, join(folder, 'plain'), join(folder, 'kept')])
          rmSync(place, { recursive: true, force: true });
        cpSync('tests/fixtures/garden', content, { recursive: true });
        for (const [each, problem] of edits) {
          apply(content, each);
          spoil(cache, problem, each.at);
          if (problem === 'no outputs')
            for (const place of ['kept', 'plain'])
              rmSync(join(folder, place), { recursive: true, force: true });
          const platform = problem === 'version' ? 'v1' : 'v0';
          const host: Partial<Host> = {
            cache: {
              folder: cache,
              program: import.meta.filename,
              platform,
              ...(problem === 'full' && { maxBytes: 200_000 }),
            },
          };
          const day = ['--format', 'json', '--today', '2022-04-01'];
          const argv = ['build', '--only', only, ...day, '--out'];
          const sayless = (ran: { code: number; stdout: string }) => [
            ran.code,
            ran.stdout.replaceAll('"kept/', '"plain/'),
          ];
          const plain = await runIn(folder, ...argv, 'plain');
          const kept = await runWith(host, folder, ...argv, 'kept');
          expect(sayless(kept)).toEqual(sayless(plain));
          if (problem === 'twice') {
            const other = { ...host, process: { pid: 2, host: 'here', isRunning: () => true } };
            const both = await Promise.all([
              runWith(host, folder, 'check', ...day),
              runWith(other, folder, ...argv, 'kept'),
            ]);
            expect(sayless(both[1])).toEqual(sayless(plain));
            expect(both[0]).toEqual(await runIn(folder, 'check', ...day));
          }
          expect(contentsOf(join(folder, 'kept'))).toEqual(contentsOf(join(folder, 'plain')));
          if (plain.code === 0) built += 1;
        }
      }),
      // Whole builds take long on a busy machine.
      { numRuns, interruptAfterTimeLimit: 250_000 },
    );
    expect(built).toBeGreaterThan(0);
  });
}

const stepsOf = (length: number) =>
  fc.array(fc.tuple(edit, trouble), { minLength: length, maxLength: length });

test('a site and its checks are the same bytes with a cache, whatever changes in the content', () =>
  compare('html', stepsOf(3), 8));

test('all outputs are the same bytes with a cache', () =>
  compare('html,word,pdf,checklist', stepsOf(3), 2));
