import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf, told } from '../import/page-of.ts';
import { officeWord } from './word-writers.ts';

/** A PNG image of one pixel. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const webPage = `<html><body>
<h1>A Plan</h1>
<p>Some <b>bold</b> <i>italic <b>both</b></i> <code>code</code> <u>under</u> <s>struck</s> H<sub>2</sub>O
<a href="https://example.org/">link</a> <a href="#p">inner</a>.<br>Next line.</p>
<ul><li>One<ul><li>Sub</li></ul></li>
<li><p>Two</p><p>More</p><pre>x = 1

  y</pre><blockquote>Said</blockquote></li></ul>
<ol start="3"><li>Three</li><li>Four<ol type="a"><li>Letter</li></ol></li></ol>
<blockquote><p>Quoted</p><ul><li>in it</li></ul><blockquote>nested</blockquote></blockquote>
<hr>
<dl><dt>Term</dt><dd>Meaning</dd><dt>Other</dt><dd>One</dd><dd>Two</dd></dl>
<h2><a name="p"></a>Place</h2>
<table border=1><thead><tr><th>A</th><th align=right>B</th></tr></thead>
<tr><td>one</td><td align=right>2</td></tr><tr><td>three</td><td align=right>4</td></tr></table>
</body></html>`;

const styles = [
  ['Standard'],
  ['Title', 'Standard'],
  ['Text body', 'Standard'],
  ['Heading', 'Standard'],
  ['Heading 1', 'Heading'],
  ['Contents Heading', 'Heading'],
  ['Contents 1', 'Standard'],
  ['Quotations', 'Standard'],
  ['Preformatted Text', 'Standard'],
  ['Footnote', 'Standard'],
  ['Endnote', 'Standard'],
  ['Frame contents', 'Standard'],
  ['Caption', 'Standard'],
  ['Illustration', 'Caption'],
  ['Table Contents', 'Standard'],
  ['Table Heading', 'Table Contents'],
] as const;
const encoded = (name: string): string => name.replace(/ /g, '_20_');
const text = (name: string, content: string): string =>
  `<text:p text:style-name="${encoded(name)}">${content}</text:p>`;
const heading = (content: string): string =>
  `<text:h text:style-name="Heading_20_1" text:outline-level="1">${content}</text:h>`;
const span = (name: string, content: string): string =>
  `<text:span text:style-name="${name}">${content}</text:span>`;
const note = (kind: 'Footnote' | 'Endnote', content: string): string =>
  `<text:note text:note-class="${kind.toLowerCase()}"><text:note-citation>1</text:note-citation><text:note-body>${text(kind, content)}</text:note-body></text:note>`;
const frame = (content: string): string =>
  `<draw:frame draw:style-name="F" draw:name="F" text:anchor-type="paragraph" svg:width="2in" svg:height="1in"><draw:text-box>${content}</draw:text-box></draw:frame>`;
const cell = (name: string, content: string): string =>
  `<table:table-cell>${text(name, content)}</table:table-cell>`;
const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;

const document = `<?xml version="1.0" encoding="UTF-8"?><office:document ${[
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xlink="http://www.w3.org/1999/xlink"',
]
  .map((each) => `xmlns:${each}`)
  .join(' ')} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${styles
  .map(
    ([name, parent]) =>
      `<style:style style:name="${encoded(name)}" style:display-name="${name}" style:family="paragraph"${parent === undefined ? '' : ` style:parent-style-name="${encoded(parent)}"`}${name === 'Heading 1' ? ' style:default-outline-level="1"' : ''}/>`,
  )
  .join('')}
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>
<style:style style:name="F" style:family="graphic" style:parent-style-name="Frame"/>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.25in" fo:margin-left="0.5in"/></style:list-level-properties></text:list-level-style-bullet><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.25in" fo:margin-left="0.75in"/></style:list-level-properties></text:list-level-style-number></text:list-style>
</office:automatic-styles>
<office:body><office:text>
${text('Title', 'A Report')}
<text:table-of-content text:name="T"><text:table-of-content-source/><text:index-body><text:index-title text:name="T_Head">${text('Contents Heading', 'Contents')}</text:index-title>${text('Contents 1', 'First things<text:tab/>1')}</text:index-body></text:table-of-content>
${heading('First things')}
${text('Text body', `Some ${span('B', 'bold')} ${span('Emphasis', 'italic')} ${span('H', 'marked')} H${span('S', '2')}O${note('Footnote', `A ${span('B', 'note')}.`)} to the end${note('Endnote', 'The end.')}, see <text:bookmark-ref text:reference-format="text" text:ref-name="n">Second things</text:bookmark-ref> on page <text:bookmark-ref text:reference-format="page" text:ref-name="n">9</text:bookmark-ref>.`)}
<text:list text:style-name="L">${item(text('Text body', 'One') + text('Text body', 'More') + `<text:list>${item(text('Text body', 'Sub'))}</text:list>`)}${item(text('Text body', 'Two'))}</text:list>
${text('Quotations', 'Quoted.')}
${text('Preformatted Text', 'a<text:s text:c="2"/>b')}
${text('Preformatted Text', '')}
${text('Preformatted Text', '<text:s text:c="2"/>c')}
${heading('<text:bookmark-start text:name="n"/>Second things<text:bookmark-end text:name="n"/>')}
${text('Text body', `Before.${frame(text('Frame contents', `In a ${span('B', 'box')}`) + text('Frame contents', 'More in it'))}`)}
${text('Text body', frame(text('Illustration', `<draw:frame draw:name="I" text:anchor-type="as-char" svg:width="1in" svg:height="1in"><draw:image><office:binary-data>${png}</office:binary-data></draw:image><svg:desc>A square</svg:desc></draw:frame>Figure 1: A thing`)))}
<table:table table:name="X"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row>${cell('Table Heading', 'A')}${cell('Table Heading', 'B')}</table:table-row></table:table-header-rows><table:table-row>${cell('Table Contents', 'c')}${cell('Table Contents', '4')}</table:table-row></table:table>
${text('Text body', 'After.')}
</office:text></office:body></office:document>`;

describe('a Word file that LibreOffice writes becomes a page', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await officeWord({ 'web.html': webPage, 'text.fodt': document });
  });
  const make = (name: string) => pageOf(files.get(name) ?? new Uint8Array());

  test('of a web page', async () => {
    const page = await make('web.html');
    expect(page.title).toBe('A Plan');
    expect(page.text).toBe(
      [
        'Some **bold** *italic **both*** `code` under ~~struck~~ H<sub>2</sub>O [link](https://example.org/) [inner](#place).<br>Next line.',
        '- One\n  - Sub',
        '- Two',
        '  More',
        '  ```\n  x = 1\n\n    y\n  ```',
        '  > Said',
        '3. Three\n4. Four\n   1. Letter',
        '> Quoted\n>\n> - in it\n>\n> > nested',
        '---',
        'Term\n: Meaning',
        'Other\n: One\n: Two',
        '## Place',
        '| A     |  B |\n| :---- | -: |\n| one   |  2 |\n| three |  4 |\n',
      ].join('\n\n'),
    );
    expect(told(page)).toEqual(['The underline of `under`', 'The numbering of lists as `a.`']);
    expect(page.words.left).toBe(0);
  });

  test('of a text with contents, footnotes, frames and cross-references', async () => {
    const page = await make('text.fodt');
    expect(page.title).toBe('A Report');
    expect(page.text).toBe(
      [
        '## First things',
        'Some **bold** *italic* marked H<sub>2</sub>O[^1] to the end[^2], see [Second things](#second-things) on page .',
        '- One',
        '  More',
        '  1. Sub',
        '- Two',
        '> Quoted.',
        '```\na  b\n\n  c\n```',
        '## Second things',
        'Before.',
        '> In a **box**\n>\n> More in it',
        '![A square](x-1.png "Figure 1: A thing")',
        '| A | B |\n| - | - |\n| c | 4 |',
        'After.',
        '[^1]: A **note**.',
        '[^2]: The end.\n',
      ].join('\n\n'),
    );
    expect(told(page)).toEqual([
      'The highlight of `marked`',
      'Numbers of pages in the text (`9`)',
      'The table of contents',
    ]);
    // Contents, First things, 1; 9.
    expect(page.words.left).toBe(5);
    expect([...page.files.keys()]).toEqual(['x-1.png']);
  });
});
