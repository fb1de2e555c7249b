import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { wordRules } from '../../src/audit/word/rules/index.ts';
import { makers, type MakerName } from './audit-makers.ts';

/** One text with faults that authors make, and with what other programs do not know to write. */
const text = `# First

### Skipped

Text with [click here](https://a.org/x) and [click here](https://a.org/y).[^1] Once more[^1].

**A whole line in bold**

| A | B |
| - | -: |
| 1 | 2 |

[^1]: A note.
`;

const properties = ['document-author', 'document-keywords', 'document-subject', 'document-title'];
const links = ['link-text-distinct', 'link-text-descriptive'];

describe('in files of other programs the audit finds', () => {
  test.each<[MakerName, readonly string[]]>([
    [
      'pandoc',
      [
        ...properties,
        'heading-levels',
        'heading-styled',
        ...links,
        'table-described',
        'table-row-whole',
      ],
    ],
    [
      'remark-docx',
      [
        ...properties,
        'document-language',
        'font-size',
        'heading-levels',
        'heading-styled',
        ...links,
        'note-cited-once',
        'note-styled',
        'table-described',
        'table-header',
        'table-row-whole',
      ],
    ],
    [
      'md-to-docx',
      [
        ...properties,
        'document-language',
        'font-size',
        'heading-levels',
        'heading-styled',
        ...links,
        'note-styled',
        'paragraph-one-style',
        'style-defined',
        'table-described',
        'table-header',
        'table-row-whole',
      ],
    ],
  ])('what %s leaves out or does wrong, and nothing else', async (maker, rules) => {
    expect(found(await makers[maker](text))).toEqual([...rules].sort());
  });
});

const long =
  'A heading with so many words that nobody who looks for a place in the text will read it to its end at all';
const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const t = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const raw = (xml: string): string => `\n\`\`\`{=openxml}\n${xml}\n\`\`\`\n`;
const cell = (inner: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${inner}</w:tc>`;
const table = (rows: string): string =>
  `<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/><w:tblCaption w:val="T"/><w:tblDescription w:val="D"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>${rows}</w:tbl>`;
const row = (cells: string): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;

/** What an author writes for pandoc, by the rule that finds it in the file. */
const faults: Readonly<Record<string, string>> = {
  'parts-valid': raw(p('<w:r><w:drawing><a:blip xmlns:a="x" r:embed="rId99"/></w:drawing></w:r>')),
  'ids-unique': raw(
    ['A', 'B']
      .map(
        (name) =>
          `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>${p(t('x'))}</w:sdtContent></w:sdt>`,
      )
      .join(''),
  ),
  'paragraph-one-style': raw(
    p(`<w:pPr><w:pStyle w:val="BodyText"/><w:pStyle w:val="Title"/></w:pPr>${t('x')}`),
  ),
  'cell-ends-in-paragraph': raw(table(row(cell('')))),
  'tables-apart': raw(table(row(cell(p(t('a'))))).repeat(2)),
  'style-defined':
    '::: {custom-style="Gone"}\ntext\n:::\n' +
    raw(p(`<w:pPr><w:pStyle w:val="Nowhere"/></w:pPr>${t('x')}`)),
  'document-title': 'No title.',
  'document-author': 'No author.',
  'document-subject': 'No subject.',
  'document-keywords': 'No keywords.',
  'heading-present': raw(p(t('No heading at all.'))),
  'heading-levels': '# A\n\n### B',
  'heading-filled': '# A\n\n## \\ ',
  'heading-short': `# ${long}`,
  'heading-styled': '**A line in bold**',
  'list-styled': '• one\n\n• two',
  'table-header': '  ---- ----\n  a    b\n  c    d\n  ---- ----',
  'table-simple': raw(table(row(cell(p(t('a')), '<w:gridSpan w:val="2"/>')))),
  'table-cell-filled': raw(table(row(cell('<w:p/>') + cell(p(t('a')))))),
  'table-row-whole': '| A |\n| - |\n| 1 |',
  'table-described': '| A |\n| - |\n| 1 |',
  'image-described': '![](dot.png)',
  'object-inline': raw(p(`<w:pPr><w:framePr w:w="100" w:wrap="around"/></w:pPr>${t('aside')}`)),
  'text-in-body': raw(
    p(
      `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(t('aside'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  ),
  'link-text-present': '[](https://a.org)',
  'link-text-descriptive': '[here](https://a.org)',
  'link-text-distinct': '[A](https://a.org) [A](https://b.org)',
  'link-target-exists': '[A](#nowhere)',
  'bookmark-name-valid': '# A {#first-a}',
  'note-cited-once': raw(p('<w:r><w:footnoteReference w:id="99"/></w:r>')),
  'field-current': raw(
    p(
      '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  ),
  'page-number-field': '# Contents\n\nFirst part ..... 3\n\nSecond part ..... 5',
  'no-tracked-changes': '[new]{.insertion author="A" date="2019-04-03T00:00:00Z"} text',
  'no-comments':
    '[why?]{.comment-start id="0" author="A" date="2019-04-03T00:00:00Z"}text[]{.comment-end id="0"}',
  contrast: raw(p(`<w:r><w:rPr><w:color w:val="BBBBBB"/></w:rPr><w:t>pale</w:t></w:r>`)),
  'font-size': raw(p(`<w:r><w:rPr><w:sz w:val="12"/></w:rPr><w:t>small print</w:t></w:r>`)),
  'no-empty-paragraphs': raw('<w:p/>'),
  'no-space-runs': raw(p(t('Name:          Date:'))),
  'field-named': raw(
    `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${p(t('Name'))}</w:sdtContent></w:sdt>`,
  ),
};

/** What no text can make pandoc do wrong: its files are named and styled by whoever runs it. */
const notPandocs = new Set([
  'characters-allowed',
  'document-language',
  'document-unprotected',
  'file-name',
  'note-styled',
]);

describe('in a file that pandoc made', () => {
  test.each(Object.entries(faults))('`%s` is found', async (rule, markdown) => {
    expect(found(await makers.pandoc(markdown))).toContain(rule);
  });

  test('every rule but those for whoever runs it can be seen to fire', () => {
    const rules = wordRules.map(({ id }) => id).filter((id) => !notPandocs.has(id));
    expect(Object.keys(faults).sort()).toEqual([...rules].sort());
  });

  test('a sound text has no fault but that its properties are empty', async () => {
    const made = await makers.pandoc(
      '# Garden\n\nBeans and *peas*.[^1]\n\n- one\n- two\n\n[^1]: A note.',
    );
    expect(found(made)).toEqual([...properties].sort());
  });
});

/** The rules that find something, in order. */
function found(bytes: Uint8Array): readonly string[] {
  return [
    ...new Set(audit({ name: 'a-file.docx', bytes }, 'toolkit').map(({ ruleId }) => ruleId ?? '')),
  ].sort();
}
