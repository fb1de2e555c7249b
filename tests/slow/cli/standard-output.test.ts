import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { under } from '../../cli/run-in.ts';
import { bundled } from '../bundled.ts';
import { snapshot } from '../../write/snapshot.ts';

const isLinux = process.platform === 'linux';
const files = under('content', folderOf({ 'p.md': pathway('It recieves rain.') }));

const { folder: home, main: program } = bundled();

/** Runs a line of a shell, in which `pathways` is the program. */
function shell(folder: string, line: string) {
  const script = `pathways() { node ${program} "$@"; }\n${line}`;
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}

describe.runIf(isLinux)('every fault of standard output is one line and exit 2', () => {
  test.each([
    ['pathways check > /dev/full', 'the disk is full'],
    ['pathways check --format json > /dev/full', 'the disk is full'],
    ['pathways explain spelling > /dev/full', 'the disk is full'],
    ['set -o pipefail; { pathways check; } | true', 'its reader closed it'],
  ])('%s', (line, reason) =>
    withFolder(files, async (folder) => {
      expect(shell(folder, line)).toEqual({
        status: 2,
        stderr: `pathways: Can't write to standard output: ${reason}\n`,
      });
    }),
  );

  test('the work is done all the same', () =>
    withFolder(files, async (folder) => {
      expect(shell(folder, 'pathways build --only html > /dev/full').status).toBe(2);
      expect(existsSync(join(folder, 'outputs/site/index.html'))).toBe(true);
    }));

  test('a fault of standard error changes nothing', () =>
    withFolder(files, async (folder) => {
      expect(shell(folder, 'pathways check --today 2030-01-01 2> /dev/full').status).toBe(
        shell(folder, 'pathways check --today 2030-01-01').status,
      );
    }));
});

/** Runs a script in a namespace of its own with a small disk in memory at `disk`; undefined if that is not allowed. */
function onSmallDisk(folder: string, kilobytes: number, line: string) {
  const mount = `mkdir -p disk && mount -t tmpfs -o size=${kilobytes}k tmpfs disk`;
  const script = `set -e; ${mount}; set +e; pathways() { node ${program} "$@"; }\n${line}`;
  return spawnSync('unshare', ['-rm', 'bash', '-c', script], { cwd: folder, encoding: 'utf8' });
}

const canMount = isLinux && onSmallDisk(home, 100, 'true').status === 0;

describe.runIf(canMount)('a disk that is full in the middle of writing', () => {
  test.each([40, 120, 400, 1_000, 1_400])('leaves the old outputs, at %i KB', (kilobytes) =>
    withFolder(files, async (folder) => {
      const line = `
        mkdir -p disk/outputs/site && echo old > disk/outputs/site/old.html
        sum=$(sha256sum disk/outputs/site/old.html | cut -c1-64)
        echo '{"version":1,"files":[{"path":"site/old.html","size":4,"sha256":"'$sum'","title":"t","kind":"page"}]}' > disk/outputs/manifest.json
        pathways build --out disk/outputs; echo "code $?"
        ls -A disk/outputs; cat disk/outputs/site/old.html`;
      const { stdout, stderr } = onSmallDisk(folder, kilobytes, line);
      if (stdout.includes('code 0')) return;
      expect(stderr).toBe("pathways: Can't write `disk/outputs`: the disk is full\n");
      expect(stdout).toBe('code 2\nmanifest.json\nsite\nold\n');
    }),
  );

  test('a part of the outputs on another disk is named, and left alone', () =>
    withFolder(files, async (folder) => {
      const line = `
        mkdir -p outputs/site; echo '{"version":1,"files":[]}' > outputs/manifest.json
        mount --bind disk outputs/site
        pathways build --only html; echo "code $?"; ls -A outputs outputs/site`;
      const { stdout, stderr } = onSmallDisk(folder, 4_000, line);
      expect(stderr).toBe("pathways: Can't write `outputs`: a part of it is on another disk\n");
      expect(stdout).toBe('code 2\noutputs:\nmanifest.json\nsite\n\noutputs/site:\n');
    }));

  test('leaves the old report and the old ledger', () =>
    withFolder(files, async (folder) => {
      const line = `
        echo old > disk/report.json; cp disk/report.json disk/links.json
        dd if=/dev/zero of=disk/rest bs=1k status=none 2> /dev/null
        pathways check --report json=disk/report.json > /dev/null; echo "code $?"
        cat disk/report.json; ls -A disk`;
      const { stdout, stderr } = onSmallDisk(folder, 16, line);
      expect(stderr).toBe("pathways: Can't write `disk/report.json`: the disk is full\n");
      expect(stdout).toBe('code 2\nold\nlinks.json\nreport.json\nrest\n');
    }));
});

describe('two builds at once, and builds that are stopped', () => {
  const run = (folder: string) =>
    spawn('node', [program, 'build', '--only', 'html'], { cwd: folder, stdio: 'pipe' });
  const ended = (child: ReturnType<typeof run>) =>
    new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

  test('one writes, and the others write too or say who is writing', () =>
    withFolder(files, async (folder) => {
      const codes = await Promise.all([1, 2, 3, 4].map(() => ended(run(folder))));
      for (const code of codes) expect([0, 2]).toContain(code);
      expect(codes).toContain(0);
      const manifest = JSON.parse(readFileSync(join(folder, 'outputs/manifest.json'), 'utf8'));
      for (const { path } of manifest.files)
        expect(existsSync(join(folder, 'outputs', path))).toBe(true);
      expect(readdirSync(join(folder, 'outputs')).sort()).toEqual(['manifest.json', 'site']);
    }));

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    '%s at any moment leaves the old or the new outputs, at the latest after the next build',
    (signal) =>
      withFolder(files, async (folder) => {
        await ended(run(folder));
        const whole = snapshot(join(folder, 'outputs'));
        for (let delay = 100; delay <= 1_200; delay += 100) {
          const child = run(folder);
          const end = ended(child);
          setTimeout(() => child.kill(signal), delay);
          await end;
          expect(await ended(run(folder))).toBe(0);
          expect(snapshot(join(folder, 'outputs'))).toEqual(whole);
        }
      }),
  );
});
