import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openAssets } from '../../../src/cli/assets.ts';
import { load } from '../../../src/load/index.ts';
import { render } from '../../../src/render/index.ts';
import { withFolder, type Files } from '../../corpus-of.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
const zone = process.env['TZ'];

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each(['garden', 'german'])(
  'outputs of the %s are the same bytes in any time zone, at any time, whatever the order of files',
  async (name) => {
    const files = readFixture(name);
    const first = await fingerprints(files, 'America/Los_Angeles', '2020-01-01T12:00:00Z');
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const second = await fingerprints(reversed, 'Pacific/Kiritimati', '2031-12-31T23:59:59Z');
    expect(first.length).toBeGreaterThan(12);
    expect(second).toEqual(first);
  },
);

function readFixture(name: string): Files {
  const folder = join(fixtures, name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** Path and checksum of every output, as one machine at one time makes them. */
async function fingerprints(files: Files, timeZone: string, now: string): Promise<string[]> {
  process.env['TZ'] = timeZone;
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  return withFolder(files, async (folder) => {
    const corpus = await load(folder);
    const assets = openAssets(resolve('.'));
    const { outputs } = await render(corpus, assets, { formats: ['html', 'word', 'checklist'] });
    return outputs
      .map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`)
      .sort();
  });
}
