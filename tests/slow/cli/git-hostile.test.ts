import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway } from '../../corpus-of.ts';

const files = under(
  'content',
  folderOf(
    { 'p.md': pathway('The old text. See [it](https://example.org/a).') },
    { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n' },
  ),
);
const site = `${String(files['content/site.yaml'])}history: {whatsNew: true}\n`;

/**
 * Commits two states of the content, and then makes the repository name a program wherever git takes one: it writes the
 * file `ran`.
 */
function withHostileRepository(
  use: (folder: string, hasRun: () => boolean) => Promise<void>,
): Promise<void> {
  return withRepository({ ...files, 'content/site.yaml': site }, async (folder) => {
    change(folder, { 'content/p.md': pathway('The new text.') });
    commit(folder);
    const sub = join(folder, 'content/sub');
    mkdirSync(sub);
    git(sub, 'init', '--quiet');
    writeFileSync(join(sub, 'a.md'), 'a');
    commit(sub);
    git(folder, '-c', 'advice.addEmbeddedRepo=false', 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Submodule');
    const program = join(folder, '.git/evil.sh');
    const mark = join(folder, '.git/ran');
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${mark}\ncat\n`);
    chmodSync(program, 0o755);
    const hooks = join(folder, '.git/evil-hooks');
    mkdirSync(hooks);
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction'])
      writeFileSync(join(hooks, hook), `#!/bin/sh\necho hook >> ${mark}\n`, { mode: 0o755 });
    const settings = `
[core]
  fsmonitor = ${program}
  hooksPath = ${hooks}
  pager = ${program}
  sshCommand = ${program}
  editor = ${program}
[diff]
  external = ${program}
[diff "evil"]
  textconv = ${program}
  command = ${program}
[filter "evil"]
  clean = ${program}
  smudge = ${program}
  required = true
[filter "long"]
  process = ${program}
[pager]
  diff = ${program}
  log = ${program}
  ls-tree = ${program}
[alias]
  diff = !${program}
  rev-parse = !${program}
[gpg]
  program = ${program}
[log]
  showSignature = true
`;
    appendFileSync(join(folder, '.git/config'), settings);
    appendFileSync(join(sub, '.git/config'), settings);
    mkdirSync(join(folder, '.git/info'), { recursive: true });
    writeFileSync(
      join(folder, '.git/info/attributes'),
      '*.md filter=evil diff=evil\n*.yaml filter=long diff=evil\n',
    );
    // The same size and another time, so that git must look into the files.
    change(folder, { 'content/p.md': pathway('The neu text.') });
    change(folder, { 'content/sub/a.md': 'b' });
    await use(folder, () => {
      const hasRun = existsSync(mark);
      rmSync(mark, { force: true });
      return hasRun;
    });
  });
}

describe.runIf(process.platform !== 'win32')('a repository runs no program of its own', () => {
  test('although git by itself does', () =>
    withHostileRepository(async (folder, hasRun) => {
      execFileSync('git', ['-C', folder, 'diff', 'HEAD~1'], { stdio: 'ignore' });
      expect(hasRun()).toBe(true);
    }));

  test.each(
    [
      ['check', '--changed'],
      ['check', '--changed=HEAD~1'],
      ['diff', 'HEAD~2', '--format', 'json'],
      ['diff', 'HEAD~2', 'HEAD~1', '--format', 'docx', '--out', 'x.docx'],
      ['diff', 'HEAD~2', '--format', 'docx', '--out', 'x.docx'],
      ['history'],
      ['history', 'content/p.md'],
      ['build', '--only', 'html'],
      ['suggest', 'HEAD~2', '--out', 'x.json'],
      ['links', '--offline', '--changed=HEAD~2'],
      ['links', '--offline', '--ledger-from', 'HEAD'],
    ].map((args) => [args.join(' '), args] as const),
  )('%s', (_line, args) =>
    withHostileRepository(async (folder, hasRun) => {
      const { code, stderr } = await runIn(folder, ...args);
      expect([code, stderr]).toEqual([expect.any(Number), expect.any(String)]);
      expect(stderr).not.toMatch(/not a git repository|bug of the program/);
      expect(hasRun()).toBe(false);
    }),
  );
});

test.each(['--output=stolen', '-p', '--upload-pack=touch stolen', '@{-1}', ':/x', 'a\nb', ''])(
  'a revision named `%s` is none',
  (name) =>
    withRepository(files, async (folder) => {
      for (const args of [
        ['check', `--changed=${name}`],
        ['diff', '--', name],
        ['links', '--offline', `--changed=${name}`],
        ['links', '--offline', `--ledger-from=${name}`],
      ]) {
        const { code, stderr } = await runIn(folder, ...args);
        if (code !== 2) expect([args, stderr]).toEqual(['nothing', '']);
        expect(stderr.trim().split('\n')).toHaveLength(1);
      }
      expect(existsSync(join(folder, 'stolen'))).toBe(false);
    }),
);
