import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/load/index.ts';
import { sitePath } from '../../src/model/index.ts';
import { folderOf, withFolder, type Files } from '../corpus-of.ts';
import { anyMarkdown } from './random-markdown.ts';
import { anyLine, anyText } from './random-text.ts';
import { toRendition } from './spec-pages.ts';

const key = fc.constantFrom('title', 'kind', 'description', 'reviewed', 'steps', 'aliases', 'x');
const value = fc.oneof(
  anyLine,
  fc.constantFrom('pathway', 'home', '2019-04-03', '[a, b]', '{a: b}', '&a', '*a', '|', '>-', '~'),
  fc.constant(`A description that is long enough to be one, as fifty characters are.`),
);
const front = fc
  .array(fc.tuple(key, value), { maxLength: 6 })
  .map((pairs) => pairs.map(([name, text]) => `${name}: ${text}\n`).join(''));
const sound =
  'title: A\nkind: page\ndescription: A description that is long enough to be one, as fifty are.\nreviewed: 2019-04-03\n';

/** Files that somebody might save as a page: bytes, texts, and pages with something wrong. */
const file: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  anyText,
  anyMarkdown,
  fc.tuple(front, anyMarkdown).map(([keys, body]) => `---\n${keys}---\n${body}`),
  fc.tuple(front, anyMarkdown).map(([keys, body]) => `\ufeff---\r\n${keys}--- \r\n${body}`),
  anyMarkdown.map((body) => `---\n${sound}---\n${body}`),
);

test('whatever is saved as a page, load comes to an end and says what is wrong', async () => {
  const pages = fc.sample(file, { seed: 40, numRuns: 400 });
  const files: Files = Object.fromEntries(pages.map((page, index) => [`page-${index}.md`, page]));
  const corpus = await withFolder({ ...folderOf({}), ...files }, load);
  const silent = pages.filter((_, index) => {
    const path = `page-${index}.md`;
    return !corpus.pages.has(path) && corpus.findings.every((finding) => finding.file !== path);
  });
  expect(silent).toEqual([]);
  expect(corpus.pages.size).toBeGreaterThan(40);
  // What became a page can be rendered.
  const { site } = await toRendition(corpus);
  for (const id of corpus.pages.keys()) expect(site).toHaveProperty([sitePath(id)]);
});
