import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withHandbook } from '../../bench/handbook.ts';
import { openAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { toFile } from '../../src/render/word/file.ts';
import { toShownImages } from '../../src/render/word/images.ts';
import { paperOf } from '../../src/render/word/paper.ts';
import { toVolumes } from '../../src/render/word/volume.ts';
import { outlineOf } from './pdf-reading.ts';
import { root, toPdfs } from './tools.ts';
import { names } from './toolkits.ts';
import { contentOf } from './word-files.ts';
import { oddDocuments } from './word-odd-documents.ts';
import { headingPages, withParagraphsBefore } from './word-pages.ts';

/** The pages of a generated toolkit; `HANDBOOK_PAGES=1000` judges a long one, which takes minutes. */
const handbookPages = Number(process.env['HANDBOOK_PAGES'] ?? 25);

/** How far the page of each heading is from one that LibreOffice gives it. */
type Distances = readonly number[];

let folder: string;
const distances = new Map<string, Distances>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-pages-'));
  const files = new Map(oddDocuments.map(({ name, bytes }) => [`odd-${name}`, bytes]));
  for (const name of names)
    for (const [path, bytes] of await volumesOf(await contentOf(name)))
      files.set(`${name}-${path}`, bytes);
  const handbook = await withHandbook(handbookPages, async (path) => volumesOf(await load(path)));
  for (const [path, bytes] of handbook) if (path === 'handbook') files.set('handbook', bytes);
  const shifted = (name: string): string => `${name}-shifted`;
  for (const [name, bytes] of files) {
    writeFileSync(join(folder, `${name}.docx`), bytes);
    writeFileSync(join(folder, `${shifted(name)}.docx`), withParagraphsBefore(bytes));
  }
  const all = [...files.keys()].flatMap((name) => [name, shifted(name)]);
  toPdfs(
    all.map((name) => join(folder, `${name}.docx`)),
    folder,
  );
  const pagesIn = async (name: string): Promise<readonly number[]> =>
    (await outlineOf(readFileSync(join(folder, `${name}.pdf`)))).map(({ page }) => page);
  for (const [name, bytes] of files) {
    const ours = headingPages(bytes);
    const theirs = await Promise.all([pagesIn(name), pagesIn(shifted(name))]);
    expect([name, ...theirs.map((pages) => pages.length)]).toEqual([
      name,
      ours.length,
      ours.length,
    ]);
    distances.set(
      name,
      ours.map((page, at) =>
        Math.min(...theirs.map((pages) => Math.abs(page - (pages[at] ?? NaN)))),
      ),
    );
  }
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pages of headings, beside LibreOffice', () => {
  // LibreOffice may move a paragraph as a whole where the last line of it refers to a note; whether it does depends on
  // the number of paragraphs before, so each file is laid out with some more of them too.
  test('are the same for 95 of 100, and for 90 of each kind of file', () => {
    expect(shareOf('')).toBeGreaterThanOrEqual(0.95);
    for (const kind of [...names, 'handbook', 'odd'])
      expect({ kind, isEnough: shareOf(kind) >= 0.9 }).toEqual({ kind, isEnough: true });
  });

  test('are never more than one apart', () => {
    const far = [...distances].filter(([, each]) => !each.every((distance) => distance <= 1));
    expect(far.map(([name]) => name)).toEqual([]);
  });
});

/** The share of the headings of a kind of files that are on the same page. */
function shareOf(kind: string): number {
  const all = [...distances].flatMap(([name, each]) => (name.startsWith(kind) ? each : []));
  expect(all.length).toBeGreaterThan(20);
  return all.filter((distance) => distance === 0).length / all.length;
}

/** The toolkit and its volumes, by their names. */
async function volumesOf(corpus: Corpus): Promise<readonly (readonly [string, Uint8Array])[]> {
  const assets = openAssets(root);
  const { images } = await toShownImages(corpus, assets, paperOf(corpus.site));
  const files: (readonly [string, Uint8Array])[] = [];
  for (const volume of toVolumes(corpus, ['toolkit', 'sections'])) {
    const name = volume.path.replace(/^.*\/|\.docx$/g, '');
    files.push([name, await toFile(corpus, volume, assets, { images })]);
  }
  return files;
}
