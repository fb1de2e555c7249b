import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { around, descendants, openPackage, textIn, topOf } from '../../../src/ooxml/index.ts';
import { change, withRepository } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway } from '../../corpus-of.ts';

type Pages = Readonly<Record<string, string>>;

const filesOf = (pages: Pages) =>
  under(
    'content',
    folderOf(
      Object.fromEntries(
        Object.entries(pages).map(([name, text]) => [
          `${name}.md`,
          pathway(text, { title: `On ${name}`, steps: `[{id: ${name}, text: Go}]` }),
        ]),
      ),
    ),
  );

/** Comments and footnote marks in the order in which they are, comments with the words of their paragraphs. */
async function commentsOf(before: Pages, after: Pages) {
  return withRepository(filesOf(before), async (folder) => {
    change(folder, filesOf(after));
    const options = ['--format', 'docx', '--pull-request', 'https://example.org/1'];
    const { stderr } = await runIn(folder, 'diff', 'HEAD', ...options, '--out', 'changes.docx');
    const { main } = openPackage(new Uint8Array(readFileSync(join(folder, 'changes.docx'))));
    const marks = descendants(topOf(main), 'w:commentReference', 'w:footnoteReference').map(
      (mark) =>
        mark.name === 'w:footnoteReference'
          ? 'note'
          : descendants(around(mark, 'w:p'), 'w:t', 'w:delText').map(textIn).join(''),
    );
    return { stderr, marks };
  });
}

// LibreOffice 7.4 mixes up all footnotes of a file with a comment between the first two.
test('a comment on the paragraph of the first footnote is before its mark', async () => {
  const text = (word: string): string => `One[^a] ${word}.\n\nTwo.[^b]\n\n[^a]: A.\n\n[^b]: B.`;
  const { marks } = await commentsOf({ a: text('old') }, { a: text('new') });
  expect(marks).toEqual(['One oldnew.', 'note', 'note']);
});

test('a comment between the first two footnotes is at the next change, or else at the title of the page', async () => {
  const text = (middle: string, last: string): string =>
    `One.[^a]\n\n${middle}\n\nTwo[^b] ${last}.\n\n[^a]: A.\n\n[^b]: B.`;
  const next = await commentsOf({ a: text('Old.', 'old') }, { a: text('New.', 'new') });
  expect(next.marks).toEqual(['note', 'note', 'Two oldnew.']);
  const title = await commentsOf({ a: text('Old.', 'old') }, { a: text('New.', 'old') });
  expect(title.marks).toEqual(['On a', 'note', 'note']);
});

test('a page that has no place for a comment is named', async () => {
  const pages = (word: string): Pages => ({
    a: 'One.[^a]\n\n[^a]: A.',
    b: `${word} words.`,
    c: `Two[^b] ${word}.\n\n[^b]: B.`,
  });
  const { marks, stderr } = await commentsOf(pages('old'), pages('new'));
  expect(marks).toEqual(['note', 'note', 'Two oldnew.']);
  expect(stderr).toBe(
    '`changes.docx`: no comment with the pull request on `b.md`. LibreOffice mixes up all footnotes of a file with a comment between the first two.\n',
  );
});
