import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load, readFolder, withTexts } from '../../../src/load/index.ts';
import { noCache } from '../../../src/model/index.ts';
import { runIn } from '../../cli/run-in.ts';
import { withFolder } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';

/** A value of a registry of each toolkit, and another one in its place. */
const edits: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  // Its drawings are not what this is about.
  german: [],
  hebrew: [
    ['resources.yaml', 'חוק המים העירוני', 'חוק המים העירוני החדש'],
    ['contacts.yaml', 'מוקד העירייה', 'מוקד המים'],
  ],
  japanese: [
    ['resources.yaml', '図書館利用の手引き', '図書館利用の手引き改訂版'],
    ['contacts.yaml', '市立図書館 読書推進係', '市立図書館'],
  ],
};

const today = ['--today', '2025-01-01'];

test('emphasis in letters without italics comes back as emphasis', async () => {
  const folder = await readFolder('tests/fixtures/japanese');
  const corpus = await load(folder, noCache);
  const text = corpus.files.find(({ id }) => id === 'index.md')?.text ?? '';
  const edited = text.replace('本を選ぶ', '*本*を選ぶ');
  expect(edited).not.toBe(text);
  const second = await load(withTexts(folder, new Map([['index.md', edited]])), noCache);
  const trip = await importInto(corpus, await wordOf(second), await wordOf(corpus));
  expect(trip.files.map((each) => each.after)).toEqual([edited]);
});

describe.each(Object.entries(edits))('the Word file of the %s toolkit', (name, changes) => {
  test('changes nothing where nobody edited it, also with page numbers', () =>
    withFolder({}, async (folder) => {
      cpSync(`tests/fixtures/${name}`, join(folder, 'content'), { recursive: true });
      const built = await runIn(folder, 'build', '--only', 'word', ...today);
      expect(built.code, built.stdout).toBe(0);
      const [file = ''] = readdirSync(join(folder, 'outputs/word'));
      const { stderr } = await runIn(
        folder,
        'import',
        'word',
        `outputs/word/${file}`,
        '--dry-run',
        ...today,
      );
      expect(stderr).toContain('\n0 changes: 0 applied, 0 left, 0 in conflict\n');
    }));

  test.each(changes)('in %s, brings back `%s` as `%s`', async (file, before, after) => {
    const folder = await readFolder(`tests/fixtures/${name}`);
    const corpus = await load(folder, noCache);
    const text = corpus.files.find(({ id }) => id === file)?.text ?? '';
    const edited = text.replaceAll(before, after);
    expect(edited).not.toBe(text);
    const second = await load(withTexts(folder, new Map([[file, edited]])), noCache);
    const trip = await importInto(corpus, await wordOf(second), await wordOf(corpus));
    expect(trip.files.map((each) => [each.file, each.after])).toEqual([[file, edited]]);
    expect(trip.changes.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
  });
});
