import { expect, test } from 'vitest';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';

test.each([
  ['a word of 19,000 letters', 'x'.repeat(19_000)],
  ['a paragraph of 9,800 words', 'word word.\n'.repeat(4_900)],
])('%s is checked by every rule about prose', async (_name, body) => {
  const files = folderOf({ 'a.md': pathway(body) });
  const severities =
    'severities: {readable: suggestion, simple-words: suggestion, active-voice: suggestion}\n';
  const site = `${String(files['site.yaml'])}${severities}`;
  await withFolder(under('content', { ...files, 'site.yaml': site }), async (folder) => {
    const { code, stdout } = await runIn(folder, 'check', '--format', 'github');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::notice /m);
    expect(stdout.split('\n').length).toBeLessThan(5_000);
  });
});
