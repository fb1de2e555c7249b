import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The author of the changes. */
const author = 'Maria Gómez';

const by = (id: number): string =>
  `w:id="${id}" w:author="${author}" w:initials="MG" w:date="2019-05-02T09:00:00Z"`;
const text = (words: string, name = 't'): string =>
  `<w:r><w:${name} xml:space="preserve">${words}</w:${name}></w:r>`;
const inserted = (id: number, words: string): string => `<w:ins ${by(id)}>${text(words)}</w:ins>`;
const deleted = (id: number, words: string): string =>
  `<w:del ${by(id)}>${text(words, 'delText')}</w:del>`;
const commented = (words: string): string =>
  `<w:commentRangeStart w:id="0"/>${text(words)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`;

/** What is in the place of words: a deletion, an insertion and a comment. */
const changes: readonly (readonly [words: string, xml: string])[] = [
  [
    'and 36 states',
    `${text('and ')}${deleted(9001, '36')}${inserted(9002, '38')}${text(' states')}`,
  ],
  [
    'at any time of the year',
    `${text('at any time of the year')}${inserted(9003, ', on any workday')}`,
  ],
  [
    'for inpatient and acute care',
    `${text('for ')}${deleted(9004, 'inpatient and ')}${text('acute care')}`,
  ],
  ['no longer penalized', commented('no longer penalized')],
];

/**
 * The Word toolkit as a reviewer sends it back, with tracked changes and a comment.
 *
 * @throws Error if it does not say what is changed
 */
export function markUp(toolkit: Uint8Array): Uint8Array {
  const parts = unzipSync(toolkit);
  const edit = (path: string, change: (xml: string) => string): void => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  edit('word/document.xml', (xml) => changes.reduce(replaceInRun, xml));
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="comments" Type="${kind}" Target="comments.xml"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/word/comments.xml" ContentType="${type}"/></Types>`,
    ),
  );
  parts['word/comments.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="${main}"><w:comment ${by(0)}><w:p>${text('Since which year?')}</w:p></w:comment></w:comments>`,
  );
  return zipSync(parts);
}

/** Puts XML into the place of words in a run without properties. */
function replaceInRun(xml: string, [words, changed]: readonly [string, string]): string {
  const run = new RegExp(`<w:r><w:t xml:space="preserve">([^<]*)${words}([^<]*)</w:t></w:r>`);
  if (!run.test(xml)) throw new Error(`The toolkit does not say "${words}" any more`);
  return xml.replace(
    run,
    (_, before: string, after: string) => text(before) + changed + text(after),
  );
}
