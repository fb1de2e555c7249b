import { expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { runIn, under } from './run-in.ts';

const rules = (bad: string): string =>
  `no-click:\n  forbid: [click here]\n  examples: {good: [Fine.], bad: [${bad}]}\n`;
const withRules = (bad: string) =>
  under('content', folderOf({ 'a.md': pathway('Text.') }, { 'rules/a.yaml': rules(bad) }));

test('`rules test` says that all is well', () =>
  withFolder(withRules('Click here.'), async (folder) => {
    expect(await runIn(folder, 'rules', 'test')).toMatchObject({
      code: 0,
      stderr: '1 rule does what its 2 examples say\n',
    });
  }));

test('`rules test` names examples with which a rule does something else', () =>
  withFolder(withRules('Fine.'), async (folder) => {
    const { code, stdout } = await runIn(folder, 'rules', 'test');
    expect(code).toBe(1);
    expect(stdout).toContain('content/rules/a.yaml:3:35');
  }));

test('`rules` takes `test` alone', () =>
  withFolder(withRules('x'), async (folder) => {
    expect(await runIn(folder, 'rules')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('`rules` takes one word: `test`') as string,
    });
  }));

test('`explain` knows the rules of the content folder', () =>
  withFolder(withRules('Click here.'), async (folder) => {
    const { stdout } = await runIn(folder, 'explain', 'rules/no-click');
    expect(stdout).toContain('Nothing says `click here`.');
    expect(stdout).toContain('Documentation: content/rules/a.yaml');
    expect((await runIn(folder, 'explain')).stdout).toContain('Rules of the content folder');
  }));
