import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Host } from '../../../src/cli/host.ts';
import { runIn, runWith } from '../../cli/run-in.ts';
import { withFolder } from '../../corpus-of.ts';
import { applyEdit, edit, namesIn, type Edit } from '../content-edits.ts';

const trouble = fc.constantFrom(
  ...(['none', 'none', 'none', 'flip', 'cut', 'full', 'version', 'twice', 'no outputs'] as const),
);

const hashOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

function contentsOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(namesIn(folder).map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
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
          applyEdit(content, each);
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

/** Leaves the content without errors. */
const harmless = fc.record({
  kind: fc.constant('append'),
  file: fc.nat(),
  at: fc.nat(),
  snippet: fc.constant(' More of it.'),
});

const stepsOf = (length: number) =>
  fc
    .tuple(
      fc.tuple(harmless, trouble),
      fc.array(fc.tuple(edit, trouble), { minLength: length - 1, maxLength: length - 1 }),
    )
    .map(([first, rest]) => [first, ...rest]);

test('a site and its checks are the same bytes with a cache, whatever changes in the content', () =>
  compare('html', stepsOf(3), 8));

test('all outputs are the same bytes with a cache', () =>
  compare('html,word,pdf,checklist', stepsOf(3), 2));
