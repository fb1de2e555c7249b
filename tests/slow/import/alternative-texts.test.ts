import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { pngOf } from '../../images.ts';
import { importInto, wordOf } from '../../import/trip.ts';

const image = { 'well.png': pngOf(4, 4) };
const toFolder = (body: string) => folderOf({ 'a.md': pathway(body) }, image);

/** What becomes of a body when its images come back with another alternative text. */
async function withText(body: string, description: string, today?: string) {
  const corpus = await corpusOf(toFolder(body));
  const parts = unzipSync(await wordOf(corpus));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const toValue = (text: string) =>
    text.replace(/[&<"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);
  const changed = xml.replaceAll('descr="A well"', () => `descr="${toValue(description)}"`);
  const back = zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
  const { files, changes } = await importInto(corpus, back, undefined, () =>
    pathway(today ?? body),
  );
  const text = files[0]?.after ?? pathway(body);
  return { text, body: text.slice(text.indexOf('\n---\n', 4) + 6).trimEnd(), changes };
}

test.each([
  ['on its own', 'One.\n\n![A well](well.png)\n\nTwo.', 'One.\n\n![A deep well](well.png)\n\nTwo.'],
  ['with a caption', '![A well](well.png "In May")', '![A deep well](well.png "In May")'],
  ['between words', 'See ![A well](well.png) here.', 'See ![A deep well](well.png) here.'],
  ['in a link', '[![A well](well.png)](index.md)', '[![A deep well](well.png)](index.md)'],
  ['in an item', '- One ![A well](well.png)', '- One ![A deep well](well.png)'],
  [
    'in a cell',
    '| One | Two |\n| --- | --- |\n| ![A well](well.png) | 2 |',
    '| One | Two |\n| --- | --- |\n| ![A deep well](well.png) | 2 |',
  ],
  [
    'with its address elsewhere',
    '![A well][w]\n\n[w]: well.png',
    '![A deep well][w]\n\n[w]: well.png',
  ],
  [
    'that names its address',
    '![A well]\n\n[A well]: well.png',
    '![A deep well][A well]\n\n[A well]: well.png',
  ],
])('the alternative text of an image %s comes back', async (_, body, wanted) => {
  const { body: found, changes } = await withText(body, 'A deep well');
  expect(found).toBe(wanted);
  expect(changes).toMatchObject([
    { kind: 'image', outcome: 'applied', before: 'A well', after: 'A deep well' },
  ]);
});

test.each([
  ['a backslash before a bracket', '\\]a', '![\\\\\\]a](well.png)'],
  ['brackets', 'A [deep] well', '![A \\[deep\\] well](well.png)'],
])('an alternative text with %s is escaped', async (_, description, wanted) => {
  expect((await withText('![A well](well.png)', description)).body).toBe(wanted);
});

test('an alternative text that the content has changed as well is a conflict', async () => {
  const today = 'One.\n\n![A stone well](well.png)';
  const { changes } = await withText('One.\n\n![A well](well.png)', 'A deep well', today);
  expect(changes).toMatchObject([
    { kind: 'image', outcome: 'conflict', after: 'A deep well', ours: '![A stone well](well.png)' },
  ]);
});

test('an alternative text comes into content that has changed elsewhere', async () => {
  const today = 'New.\n\nOne.\n\n![A well](well.png)';
  const { body } = await withText('One.\n\n![A well](well.png)', 'A deep well', today);
  expect(body).toBe('New.\n\nOne.\n\n![A deep well](well.png)');
});

test('an image without another alternative text is as it was', async () => {
  const { changes } = await withText('![A well](well.png)', 'A  well\n');
  expect(changes).toEqual([]);
});

test('any alternative text comes back, and nothing else changes', async () => {
  const text = fc
    .array(fc.constantFrom(...'ab [](){}*_`~!|\\<>&#^$:@.é–'), { minLength: 1, maxLength: 12 })
    .map((all) => all.join('').trim())
    .filter((all) => all !== '');
  await fc.assert(
    fc.asyncProperty(text, async (description) => {
      const made = await withText('One **two** ![A well](well.png) *three*.', description);
      const page = (await corpusOf(folderOf({ 'a.md': made.text }, image))).pages.get('a.md');
      const paragraph = page?.tree.children.find(({ type }) => type === 'paragraph');
      const nodes = paragraph && 'children' in paragraph ? paragraph.children : [];
      expect(nodes.map(({ type }) => type)).toEqual([
        'text',
        'strong',
        'text',
        'image',
        'text',
        'emphasis',
        'text',
      ]);
      const alt = nodes.flatMap((node) => (node.type === 'image' ? [node.alt] : []));
      expect(alt).toEqual([description.replace(/\s+/g, ' ')]);
    }),
    { numRuns: 100 },
  );
});
