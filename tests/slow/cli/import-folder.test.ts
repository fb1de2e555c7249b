import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn, runWith } from '../../cli/run-in.ts';
import { withFolder } from '../../corpus-of.ts';

const docs = {
  'old/mkdocs.yml': 'site_name: The Rain Guide\ntheme:\n  language: en\n',
  'old/docs/index.md':
    '# The Rain Guide\n\nCollect rain water from your roof, and use it in the garden all the year.\n\n[Set up](guide/barrels.md)\n',
  'old/docs/guide/barrels.md':
    '# Set Up a Barrel\n\n!!! warning\n    Empty it before the first frost.\n\n![A barrel below a pipe](../img/a.png)\n\n{{ macro }}\n',
};

test('a folder becomes content that builds, and what is left is listed with its place', () =>
  withFolder(docs, async (folder) => {
    const { code, stdout, stderr } = await runIn(folder, 'import', 'folder', 'old');
    expect(code).toBe(0);
    expect(stderr).toContain('Added content/guide/barrels.md\n');
    expect(stderr).toContain('Read as mkdocs: 2 pages, 0 other files\n');
    expect(stdout).toContain('old/docs/guide/barrels.md:6 warning');
    const check = await runIn(folder, 'check', '--verbose');
    expect(check.stdout).toContain('`../img/a.png`');
  }));

test('the last lines say what comes next', () =>
  withFolder(docs, async (folder) => {
    let all = '';
    const stream = { isTerminal: false, write: (text: string) => (all += text) };
    await runWith({ stdout: stream, stderr: stream }, folder, 'import', 'folder', 'old');
    expect(all).toMatch(/\nNext:\n(?: {2}pathways .+\n)+$/);
  }));

test('nothing is written on top of content, in a dry run, or through a link', () =>
  withFolder({ ...docs, 'there/site.yaml': 'title: A\n' }, async (folder) => {
    const again = await runIn(folder, 'import', 'folder', 'old', '--content', 'there');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('`there/site.yaml` already exists');
    const dry = await runIn(folder, 'import', 'folder', 'old', '--dry-run');
    expect(dry.stdout).toContain('+++ b/content/index.md\n');
    expect(existsSync(join(folder, 'content'))).toBe(false);
    symlinkSync(join(folder, 'there'), join(folder, 'content'));
    const linked = await runIn(folder, 'import', 'folder', 'old', '--content', 'content');
    expect(linked.code).toBe(2);
    expect(readFileSync(join(folder, 'there/site.yaml'), 'utf8')).toBe('title: A\n');
    expect(existsSync(join(folder, 'there/index.md'))).toBe(false);
  }));

test('links in the folder are not followed, and files that are no text are named', () =>
  withFolder(docs, async (folder) => {
    symlinkSync('/etc/hostname', join(folder, 'old/docs/secret.md'));
    writeFileSync(join(folder, 'old/docs/binary.md'), Buffer.from([0xff, 0xfe, 0x00, 0xff]));
    const { stdout } = await runIn(folder, 'import', 'folder', 'old', '--format', 'json');
    const messages = (JSON.parse(stdout) as { findings: { message: string }[] }).findings.map(
      ({ message }) => message,
    );
    expect(messages).toContain('`docs/secret.md` was not read: it is a link');
    expect(messages).toContain('`docs/binary.md` was not read: it is not plain text in UTF-8');
    expect(existsSync(join(folder, 'content/secret.md'))).toBe(false);
  }));

test('what is begun around imported pages gets no example pages', () =>
  withFolder(docs, async (folder) => {
    await runIn(folder, 'import', 'folder', 'old');
    const { code } = await runIn(folder, 'init');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'content/first-steps'))).toBe(false);
    expect(existsSync(join(folder, '.github/workflows'))).toBe(true);
  }));

test('errors that can wait become warnings in site.yaml; dead links stay errors', () =>
  withFolder(
    { ...docs, 'old/docs/other.md': '# Other\n\n{{ macro }}\n\n[x](gone.md)\n' },
    async (folder) => {
      const { stderr } = await runIn(folder, 'import', 'folder', 'old');
      expect(stderr).toContain('2 errors of foreign-markup can wait');
      expect(stderr).toContain('See the 2 errors to fix by hand');
      expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toContain(
        'severities:\n  # 2 findings on the day of the import\n  foreign-markup: warning\n',
      );
      const { stdout } = await runIn(folder, 'check', '--format', 'json');
      const { findings } = JSON.parse(stdout) as {
        findings: { severity: string; ruleId: string }[];
      };
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ ruleId }) => ruleId).sort()).toEqual(['link-resolves', 'link-resolves']);
    },
  ));
