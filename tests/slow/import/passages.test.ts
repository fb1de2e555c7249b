import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';

const folderWith = (question: string) =>
  folderOf({
    'page.md': pathway(
      `Look around.\n\n- ${question}<!-- id: who-pays -->\n- Who digs?<!-- id: who-digs -->\n\nThen ask.`,
    ),
  });

test.each([
  ['Who pays?', 'Who pays for it?'],
  ['Who pays?', 'Who will pay?'],
  ['Who pays?', 'Who pays, and who knows?'],
])('an edit of a question with an id, from %s to %s, keeps the id', async (before, after) => {
  const [corpus, second] = [await corpusOf(folderWith(before)), await corpusOf(folderWith(after))];
  const { files, changes } = await importInto(corpus, await wordOf(second));
  const text = String(folderWith(after)['page.md']);
  expect(files.map((each) => [each.file, each.after])).toEqual([['page.md', text]]);
  expect(changes.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
});

test('a link that somebody makes in Word to the bookmark of a passage leads to it in the content', async () => {
  const folder = folderWith('Who pays?');
  const corpus = await corpusOf(folder);
  const parts = unzipSync(await wordOf(corpus));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [, run] = /(<w:r><w:t[^>]*>Then ask\.<\/w:t><\/w:r>)/.exec(xml) ?? [];
  expect(xml).toContain('w:name="who_digs"');
  const linked = xml.replace(
    run ?? '',
    `<w:hyperlink w:anchor="who_digs"><w:r><w:t>Then ask.</w:t></w:r></w:hyperlink>`,
  );
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(linked) });
  const { files } = await importInto(corpus, bytes);
  expect(files.map(({ after }) => after)).toEqual([
    String(folder['page.md']).replace('Then ask.', '[Then ask.](#who-digs)'),
  ]);
});
