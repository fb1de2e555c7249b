import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { change, commit, withRepository } from '../cli/repository.ts';
import { runIn, under } from '../cli/run-in.ts';
import { folderOf, pathway } from '../corpus-of.ts';

const pages = folderOf({ 'wells.md': pathway('Dig.', { title: 'Wells & Pumps' }) });
const content = under('content', {
  ...pages,
  'site.yaml': `${String(pages['site.yaml'])}url: https://example.org/handbook/\nhistory: {whatsNew: true}\n`,
});

test('the feed is read as a feed of Atom, with an entry for each release, its address and its words', () =>
  withRepository(content, async (folder) => {
    commit(folder, 'v1.0');
    change(folder, {
      'content/wells.md': pathway('Dig "deep" & wide.', { title: 'Wells & Pumps' }),
    });
    commit(folder, 'v1.1');
    const { code, stdout, stderr } = await runIn(folder, 'build', '--only', 'html');
    expect(code, stdout + stderr).toBe(0);
    const feed = parseAtomFeed(readFileSync(join(folder, 'outputs/site/feed.xml'), 'utf8'));
    const page = 'https://example.org/handbook/whats-new.html';
    expect(feed).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:/),
      title: { value: 'A Handbook: What is new' },
      updated: '2020-01-01T00:00:00Z',
      authors: [{ name: 'The Press' }],
      links: [
        {
          rel: 'self',
          href: 'https://example.org/handbook/feed.xml',
          type: 'application/atom+xml',
        },
        { rel: 'alternate', href: page, type: 'text/html' },
      ],
    });
    const { entries = [] } = feed;
    expect(entries.map(({ title }) => title?.value)).toEqual([
      expect.stringContaining('v1.1'),
      expect.stringContaining('v1.0'),
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
    const addresses = ['v1.1', 'v1.0'].map((release) => `${page}#release-${release}`);
    for (const [index, { links, updated, content: words }] of entries.entries()) {
      expect(links).toEqual([{ rel: 'alternate', type: 'text/html', href: addresses[index] }]);
      expect(updated).toBe('2020-01-01T00:00:00Z');
      expect(words?.type).toBe('html');
    }
    expect(entries[0]?.content?.value).toMatch(
      /<a href="https:\/\/example\.org\/handbook\/wells\.html">Wells &(?:amp|#x26); Pumps<\/a>/,
    );
  }));
