import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build, copyCheckout, manifestOf, nodes } from './machine-checkout.ts';
import { root, run } from './tools.ts';

let folder: string;
/** The outputs of a checkout without history, which a copy of a checkout is. */
let plain: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-machine-'));
  chmodSync(folder, 0o777);
  const checkout = join(folder, 'plain');
  mkdirSync(checkout);
  copyCheckout(checkout);
  plain = join(folder, 'plain-outputs');
  expect(build(plain, { checkout })).toEqual({ status: 0, stderr: '' });
});

afterAll(() => {
  run('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
});

test.each(Object.entries(nodes))(
  '%s makes the same bytes, in any time zone and locale',
  (name, node) => {
    const out = join(folder, name);
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    expect(build(out, { node, env })).toEqual({ status: 0, stderr: '' });
    expect(manifestOf(out)).toBe(manifestOf(inject('toolkit')));
  },
);

test('another program finds the checksums of the manifest', () => {
  const toolkit = inject('toolkit');
  const { files } = JSON.parse(manifestOf(toolkit)) as {
    files: { path: string; sha256: string }[];
  };
  const sums = run(
    'sha256sum',
    files.map(({ path }) => join(toolkit, path)),
  );
  expect(
    sums
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(files.map(({ sha256 }) => sha256));
});

test('a checkout under a path with spaces and other letters makes the same bytes', () => {
  const checkout = join(folder, 'État des lieux (2019) #1 – 州');
  mkdirSync(checkout);
  copyCheckout(checkout);
  const out = join(checkout, 'mes sorties');
  expect(build(out, { checkout })).toEqual({ status: 0, stderr: '' });
  expect(manifestOf(out)).toBe(manifestOf(plain));
});

test('a read-only checkout builds the same bytes elsewhere, and says why it cannot build in place', () => {
  const checkout = join(folder, 'read-only');
  mkdirSync(checkout);
  copyCheckout(checkout);
  run('chmod', ['-R', 'a-w,a+rX', checkout]);
  // Root may write anywhere; somebody without rights may not.
  const user = process.getuid?.() === 0 ? { user: 65_534 } : {};
  const out = join(folder, 'from-read-only');
  expect(build(out, { checkout, ...user })).toEqual({ status: 0, stderr: '' });
  expect(manifestOf(out)).toBe(manifestOf(plain));
  const refused = build(join(checkout, 'outputs'), { checkout, ...user });
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/^pathways: Can't write (?:to )?`outputs`: permission denied/);
});

test('after a build was killed, outputs are the old ones or the new ones, and the next build repairs them', async () => {
  const out = join(folder, 'killed');
  expect(build(out)).toMatchObject({ status: 0 });
  const whole = manifestOf(out);
  const killed: boolean[] = [];
  for (const afterMs of [150, 600, 1200, 1800, 2400, 2700, 3000, 3300, 3600]) {
    const child = spawn(
      process.execPath,
      [join(root, 'dist/main.js'), 'build', '--quiet', '--no-cache', '--out', out],
      { cwd: root },
    );
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on('exit', (_code, signal) => resolve(signal)),
    );
    await Promise.race([wait(afterMs), ended]);
    child.kill('SIGKILL');
    killed.push((await ended) === 'SIGKILL');
    if (!existsSync(join(out, '.pathways/journal.json'))) expect(isWhole(out)).toBe(true);
  }
  expect(killed).toContain(true);
  expect(build(out)).toEqual({ status: 0, stderr: '' });
  expect(manifestOf(out)).toBe(whole);
  expect(isWhole(out)).toBe(true);
  expect(existsSync(join(out, '.pathways'))).toBe(false);
});

/** Whether every file that the manifest lists is there, as it says. */
function isWhole(out: string): boolean {
  const { files } = JSON.parse(manifestOf(out)) as { files: { path: string; size: number }[] };
  return files.every(({ path, size }) => readFileSync(join(out, path)).length === size);
}
