import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../../cli/run-in.ts';
import { withFolder } from '../../corpus-of.ts';

test('a warning about an output stops the build where the site makes it an error', () =>
  withFolder({}, async (folder) => {
    const content = join(folder, 'content');
    cpSync('tests/fixtures/garden', content, { recursive: true });
    const site = join(content, 'site.yaml');
    const text = readFileSync(site, 'utf8').replace('word: garden-handbook', `word: ${long}`);
    const build = ['build', '--only', 'word', '--today', '2022-04-01'];
    writeFileSync(site, text);
    expect(await runIn(folder, ...build)).toMatchObject({ code: 0 });
    writeFileSync(site, `${text}severities: {file-name: error}\n`);
    const ran = await runIn(folder, ...build);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stdout).toContain('File name has 41 characters; the limit is 30');
  }));

const long = 'a-very-long-name-of-a-handbook-of-gardens';
