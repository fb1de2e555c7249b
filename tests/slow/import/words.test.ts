import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';

const page = 'a.md';

/** What becomes of a body when the Word file of another one comes back, and what was not carried over. */
async function bringBack(
  before: string,
  after: string,
  front: Readonly<Record<string, string>>[] = [{}, {}],
): Promise<{ readonly body: string; readonly left: readonly string[] }> {
  const first = await corpusOf(folderOf({ [page]: pathway(before, front[0]) }));
  const second = await corpusOf(folderOf({ [page]: pathway(after, front[1]) }));
  expect(second.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { files, changes } = await importInto(first, await wordOf(second));
  const text = files.find(({ file }) => file === page)?.after ?? pathway(before, front[0]);
  return {
    body: text.slice(text.indexOf('\n---\n', 4) + 6).trimEnd(),
    left: changes
      .filter(({ outcome }) => outcome !== 'applied')
      .map(({ kind, before: old, after: now, reason }) => `${kind}: ${old} -> ${now}: ${reason}`),
  };
}

const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  ['nothing', 'One *two* three.', 'One *two* three.'],
  ['a word', 'One two three.', 'One zwei three.'],
  ['a word in bold text', 'One **two three** four.', 'One **two drei** four.'],
  ['a bold word', 'One **two** three.', 'One **zwei** three.'],
  ['words after bold text', 'One **two** three.', 'One **two** and three.'],
  ['a bold word that is deleted', 'One **two** three.', 'One three.'],
  ['bold', 'One two three.', 'One **two** three.'],
  ['bold over several words', 'One two three four.', 'One **two three** four.'],
  ['bold that is no more', 'One **two** three.', 'One two three.'],
  ['italic', 'One _two_ three four.', 'One _two_ _three_ four.'],
  ['italic in bold', 'One **two three** four.', 'One **two *three*** four.'],
  ['struck out', 'One two three.', 'One ~~two~~ three.'],
  ['subscript', 'H2O is water.', 'H<sub>2</sub>O is water.'],
  ['a link', 'See the guide now.', 'See [the guide](https://example.org/x) now.'],
  ['a link to a page', 'See the start now.', 'See [the start](index.md) now.'],
  [
    'words of a link',
    'See [the guide](https://example.org/x) now.',
    'See [the new guide](https://example.org/x) now.',
  ],
  [
    'the address of a link',
    'See [the guide](https://example.org/x) now.',
    'See [the guide](https://example.org/y) now.',
  ],
  ['a link that is no more', 'See [the guide](https://example.org/x) now.', 'See the guide now.'],
  ['code', 'Type `a b` now.', 'Type `a c` now.'],
  ['text beside code', 'Type `a b` now.', 'Type `a b` here.'],
  ['signs of Markdown', 'One two three.', 'One \\*two\\* and \\_x\\_ three.'],
  ['text beside escapes', 'One \\* two &amp; three.', 'One \\* two &amp; drei.'],
  ['a heading', '## One two\n\nText.', '## One zwei\n\nText.'],
  ['a heading with an anchor', '## One two {#one}\n\nText.', '## One zwei {#one}\n\nText.'],
  [
    'a heading of another level',
    '## One\n\nText.\n\n### Two\n\nText.',
    '## One\n\nText.\n\n## Two\n\nText.',
  ],
  [
    'a heading that is text',
    '## One\n\nText.\n\n## Two\n\nMore.',
    '## One\n\nText.\n\nTwo\n\nMore.',
  ],
  ['text that is a heading', 'Text one here.\n\nTwo\n\nMore.', 'Text one here.\n\n## Two\n\nMore.'],
  ['a list item', '- One two\n- Three four', '- One zwei\n- Three four'],
  ['a new item', '- One two\n- Three four', '- One two\n- New\n- Three four'],
  ['a first item', '- One two\n- Three four', '- New\n- One two\n- Three four'],
  [
    'a last item',
    'Text:\n\n- One two\n- Three four\n\nEnd.',
    'Text:\n\n- One two\n- Three four\n- New\n\nEnd.',
  ],
  [
    'a numbered item',
    '1. One two\n2. Three four\n3. Five six',
    '1. One two\n2. New\n3. Three four\n4. Five six',
  ],
  [
    'a numbered item that is deleted',
    '1. One two\n2. Three four\n3. Five six',
    '1. One two\n2. Five six',
  ],
  [
    'a nested item',
    '- One two\n  - Three four\n- Five',
    '- One two\n  - Three four\n  - New\n- Five',
  ],
  ['a new nested item', '- One two\n- Five', '- One two\n  - New\n- Five'],
  ['an item of another level', '- One two\n- Three\n- Five', '- One two\n  - Three\n- Five'],
  ['a paragraph that is an item', 'One.\n\nTwo\n\nEnd.', 'One.\n\n- Two\n\nEnd.'],
  [
    'a paragraph that is an item of the list before it',
    '* One\n* Two\n\nThree\n\nEnd.',
    '* One\n* Two\n* Three\n\nEnd.',
  ],
  [
    'a paragraph that is an item of the list after it',
    'Text:\n\nOne\n\n1. Two\n2. Three',
    'Text:\n\n1. One\n2. Two\n3. Three',
  ],
  [
    'a first item that is a paragraph',
    'Text:\n\n- One\n- Two\n\nEnd.',
    'Text:\n\nOne\n\n- Two\n\nEnd.',
  ],
  ['an item that is a paragraph', '- One\n- Two\n- Three', '- One\n\nTwo\n\n- Three'],
  ['a last item that is a paragraph', '- One\n- Two\n\nEnd.', '- One\n\nTwo\n\nEnd.'],
  ['an item that is deleted', '- One two\n- Three\n- Five', '- One two\n- Five'],
  ['a list that is deleted', 'Text.\n\n- One two\n- Three\n\nEnd.', 'Text.\n\nEnd.'],
  ['a new list', 'Text.\n\nEnd.', 'Text.\n\n- One two\n- Three\n\nEnd.'],
  ['a new numbered list', 'Text.\n\nEnd.', 'Text.\n\n1. One two\n2. Three\n\nEnd.'],
  ['items in a loose list', '- One two\n\n- Three four', '- One two\n\n- New\n\n- Three four'],
  [
    'an item that was divided',
    '- One two three. Four five six.\n- Seven',
    '- One two three.\n- Four five six.\n- Seven',
  ],
  ['items that were joined', '- One two three\n- Four five six', '- One two three Four five six'],
  ['a divided paragraph', 'One two three. Four five six.', 'One two three.\n\nFour five six.'],
  [
    'a paragraph divided beside bold',
    'One two **three.** Four five six.',
    'One two **three.**\n\nFour five six.',
  ],
  ['joined paragraphs', 'One two three.\n\nFour five six.', 'One two three. Four five six.'],
  ['a new paragraph', 'One.\n\nTwo.', 'One.\n\nNew *one*.\n\nTwo.'],
  ['a first paragraph', 'One.\n\nTwo.', 'New one.\n\nOne.\n\nTwo.'],
  ['a last paragraph', 'One.\n\nTwo.', 'One.\n\nTwo.\n\nNew one.'],
  ['a paragraph that is deleted', 'One.\n\nTwo.\n\nThree.', 'One.\n\nThree.'],
  ['a quotation', 'One.\n\n> Two three.\n\nEnd.', 'One.\n\n> Two drei.\n\nEnd.'],
  [
    'a new paragraph after a quotation',
    'One.\n\n> Two three.\n\nEnd.',
    'One.\n\n> Two three.\n\nNew.\n\nEnd.',
  ],
  ['a callout', '> [!NOTE]\n> One two.\n\nEnd.', '> [!NOTE]\n> One zwei.\n\nEnd.'],
  [
    'a cell',
    '| A | B |\n| --- | --- |\n| one | two |\n| three | four |',
    '| A | B |\n| --- | --- |\n| one | zwei |\n| three | four |',
  ],
  [
    'an empty cell',
    '| A | B |\n| --- | --- |\n| one |  |\n| three | four |',
    '| A | B |\n| --- | --- |\n| one | new |\n| three | four |',
  ],
  [
    'a row',
    '| A | B |\n| --- | --- |\n| one | two |\n| three | four |',
    '| A | B |\n| --- | --- |\n| one | two |\n| new | row |\n| three | four |',
  ],
  [
    'a first row',
    '| A | B |\n| --- | --- |\n| one | two |',
    '| A | B |\n| --- | --- |\n| new | row |\n| one | two |',
  ],
  [
    'a row that is deleted',
    '| A | B |\n| --- | --- |\n| one | two |\n| three | four |',
    '| A | B |\n| --- | --- |\n| three | four |',
  ],
  ['a new table', 'One.\n\nTwo.', 'One.\n\n| A | B |\n| --- | --- |\n| one | two |\n\nTwo.'],
  ['a note', 'One.[^1]\n\n[^1]: Two three.', 'One.[^1]\n\n[^1]: Two drei.'],
  [
    'a new note',
    'One two.[^1]\n\n[^1]: Two three.',
    'One[^2] two.[^1]\n\n[^1]: Two three.\n\n[^2]: New.',
  ],
  ['a note that is deleted', 'One two.[^1] Three.\n\n[^1]: Two three.\n', 'One two. Three.'],
  [
    'one of two notes',
    'One[^1] two.[^2]\n\n[^1]: Two three.\n\n[^2]: Four.',
    'One two.[^2]\n\n[^2]: Four.',
  ],
  ['a hard break', 'One<br>two three.', 'One<br>two drei.'],
  ['a definition', 'Term\n: One two.\n', 'Term\n: One zwei.'],
  [
    'details',
    '<details>\n<summary>Sum up</summary>\n\nOne two.\n\n</details>',
    '<details>\n<summary>Sum it up</summary>\n\nOne zwei.\n\n</details>',
  ],
  ['lines that are wrapped', 'One two\nthree four.', 'One two\ndrei four.'],
  [
    'a moved paragraph',
    'One is a long paragraph here.\n\nTwo is another.\n\nThree [x](https://example.org) is the last.',
    'Three [x](https://example.org) is the last.\n\nOne is a long paragraph here.\n\nTwo is another.',
  ],
  ['the last bold word deleted', 'One **two three** four.', 'One **two** four.'],
  [
    'the last word of a link deleted',
    'One [two three](index.md) four.',
    'One [two](index.md) four.',
  ],
  ['a word between bold words', 'One **two three** four.', 'One **two new three** four.'],
];

test.each(cases)('%s comes back', async (_, before, after) => {
  expect(await bringBack(before, after)).toEqual({ body: after.trim(), left: [] });
});

const soil = 'Soil is what remains of leaves, and of rocks, after a hundred years.';
const sand = 'Sand is what remains of leaves, and of rocks, after a hundred years.';

test.each([
  ['a word of its first paragraph', `${soil}\n\nTwo.`, `${sand}\n\nTwo.`, sand],
  ['a paragraph before it', soil, `${sand}\n\n${soil}`, sand],
  ['a later paragraph', `${soil}\n\nTwo.`, `${soil}\n\nTwo.\n\nThree.`, soil],
])('where a description is not said twice, %s comes back', async (_, before, after, shown) => {
  const fronts = [{ description: soil }, { description: shown }];
  expect(await bringBack(before, after, fronts)).toEqual({ body: after, left: [] });
});
