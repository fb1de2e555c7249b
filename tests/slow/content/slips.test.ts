import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { load, readFolder } from '../../../src/load/index.ts';
import { withTexts } from '../../../src/load/folder.ts';
import { dictionary } from '../../dictionary.ts';

const folder = await readFolder('content');

/** What is found in the toolkit, as `file: rule message`, when a text of one of its files is replaced. */
async function found(file?: string, text?: string | RegExp, by = ''): Promise<readonly string[]> {
  const before = file === undefined ? '' : (folder.texts.get(file) ?? '');
  const after = text === undefined ? before : before.replace(text, by);
  if (text !== undefined && before === after) throw new Error(`nothing to replace in ${file}`);
  const changed = new Map(file === undefined ? [] : [[file, after] as const]);
  const corpus = await load(withTexts(folder, changed));
  const { findings } = await check(corpus, { today: '2019-06-01', dictionary });
  return findings.map((each) => `${each.file}: ${each.ruleId} ${each.message}`);
}

describe('one slip is one finding', async () => {
  const before = await found();

  test.each([
    ['site.yaml', 'publisher:', 'publischer:'],
    ['site.yaml', 'language: en-US', 'language: English'],
    ['site.yaml', 'notice: The', 'notice: Note: The'],
    ['site.yaml', '  - Segal', '  - Segal Group'],
    ['resources.yaml', /publisher: .*/, 'publisher: ""'],
    ['resources.yaml', /publisher: .*/, 'publisher: Press: A'],
    ['acronyms.yaml', /^D-SNP: .*/m, 'D-SNP: [Plan]'],
    ['acronyms.yaml', /^D-SNP: .*/m, 'D-SNP: Plan: a'],
    ['contacts.yaml', /email: .*/, 'email: nobody'],
    ['states.yaml', 'tile: [7, 7]', 'tile: seven'],
    ['foundational-issues/index.md', /^kind: .*/m, 'kind: overveiw'],
  ])('in %s: %s', async (file, text, by) => {
    const all = await found(file, text, by);
    const own = all.filter((each) => !before.includes(each));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(`${file}: schema `);
  });
});
