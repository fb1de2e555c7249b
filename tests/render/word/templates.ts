import {
  Document,
  Footer,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
} from 'docx';

/** The paper of a section. */
type Page = NonNullable<NonNullable<ISectionOptions['properties']>['page']>;

/** Templates with other paper than ours; with headers and footers, and without. */
export const templates: readonly (readonly [name: string, page: Page, hasHeaders: boolean])[] = [
  ['A4', { size: { width: 11_906, height: 16_838 } }, true],
  [
    'half letter',
    { size: { width: 7920, height: 12_240 }, margin: { left: 720, right: 720, top: 1200 } },
    false,
  ],
  [
    'landscape',
    { size: { width: 12_240, height: 15_840, orientation: PageOrientation.LANDSCAPE } },
    false,
  ],
  [
    'wide margins and a gutter',
    {
      size: { width: 12_240, height: 15_840 },
      margin: { left: 2880, right: 2600, top: 2000, gutter: 400 },
    },
    true,
  ],
];

/** A Word file with that paper, which an agency might have as its template. */
export async function templateWith(page: Page, hasHeaders: boolean): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        properties: { page },
        ...(hasHeaders && {
          headers: { default: new Header({ children: [new Paragraph('Agency')] }) },
          footers: { default: new Footer({ children: [new Paragraph('Foot')] }) },
        }),
        children: [new Paragraph('Text')],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
