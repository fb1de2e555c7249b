import { PDFDocument } from 'pdf-lib';
import { readAnswers, toForm } from '../../src/answers/index.ts';
import { audit } from '../../src/audit/index.ts';
import { builtInRules, check, rules } from '../../src/check/index.ts';
import { readJson } from '../../src/diff/index.ts';
import { LedgerError, readLedger } from '../../src/links/index.ts';
import { createPageReader } from '../../src/links/probe/page-reader.ts';
import { load, toFolder, withTexts } from '../../src/load/index.ts';
import { zip } from '../../src/ooxml/zip.ts';
import { readBaseline, readReport } from '../../src/report/index.ts';
import { readManifest } from '../../src/write/index.ts';
import { folderOf, pathway } from '../corpus-of.ts';

/** A reader of files that somebody else wrote. */
export interface Target {
  readonly name: string;
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  /** Words and marks of the format. */
  readonly tokens: readonly string[];
  /** Reads an input. Whatever the input is, it must not throw. */
  readonly read: (bytes: Uint8Array) => Promise<void>;
}

const folder = await toFolder(
  'content',
  new Map(
    Object.entries(folderOf({ 'page.md': pathway('Text.') })).map(([path, text]) => [
      path,
      toBytes(String(text)),
    ]),
  ),
);
const form = toForm(await load(folder));

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Loads and checks a small folder with another text of one of its files. */
async function checkWith(path: string, bytes: Uint8Array): Promise<void> {
  const corpus = await load(withTexts(folder, new Map([[path, toText(bytes)]])));
  await check(corpus, { today: '2019-06-01', dictionary: () => undefined });
}

const yamlFiles = ['site.yaml', 'resources.yaml', 'contacts.yaml'] as const;

/** The first byte of an input chooses the file, so that one pool serves all of them. */
const yaml: Target = {
  name: 'yaml',
  seeds: async () =>
    yamlFiles.map((path, index) =>
      toBytes(String.fromCharCode(index) + (folder.texts.get(path) ?? '')),
    ),
  tokens: [
    '- ',
    ': ',
    '\n  ',
    '&a ',
    '*a',
    '!!str ',
    '|',
    '>-',
    '"',
    "'",
    '{',
    '[',
    '# ',
    '---\n',
    '? ',
    '%YAML',
    '\t',
    '\u2028',
    '<<: ',
  ],
  read: (bytes) =>
    checkWith(yamlFiles[(bytes[0] ?? 0) % yamlFiles.length] ?? 'site.yaml', bytes.subarray(1)),
};

const markdown: Target = {
  name: 'markdown',
  seeds: async () =>
    [...rules, ...builtInRules]
      .flatMap(({ examples }) => [...examples.good, ...examples.bad])
      .flatMap(({ body }) => (body === undefined ? [] : [toBytes(pathway(body))])),
  tokens: [
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '](',
    '[^a]',
    '[^a]: ',
    '| ',
    '|---|',
    '> ',
    '- ',
    '1. ',
    '## ',
    '<br>',
    '<details>',
    '<summary>',
    '<!-- ',
    ' -->',
    '> [!NOTE]\n',
    '\n: ',
    '{#id}',
    '&amp;',
    '&#0;',
    '\\',
    '---\n',
    '```',
    'www.',
    'https://',
    'pathways-ignore ',
    '\r',
    '\u200f',
    '\u0000',
  ],
  read: (bytes) => checkWith('page.md', bytes),
};

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const body = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">A &amp; B</w:t></w:r></w:p><w:sdt><w:sdtPr><w:tag w:val="organization"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Office</w:t></w:r></w:p></w:sdtContent></w:sdt><w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr></w:tbl><w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del></w:p><w:sectPr/></w:body></w:document>`;

const docxOf = (document: Uint8Array): Uint8Array =>
  zip([
    ['[Content_Types].xml', toBytes(contentTypes)],
    ['_rels/.rels', toBytes(relationships)],
    ['word/document.xml', document],
  ]);

function readWordFile(bytes: Uint8Array): void {
  audit({ name: 'file.docx', bytes }, 'any');
  readAnswers(bytes, form);
}

const xml: Target = {
  name: 'xml',
  seeds: async () => [toBytes(body)],
  tokens: [
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '<w:sdt>',
    '</w:sdt>',
    '<w:tbl>',
    '<w:tc>',
    ' w:val="',
    '"',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#x0;',
    '&#xD800;',
    '<?x ?>',
    ' xmlns="',
    'xmlns:w=',
  ],
  read: async (bytes) => readWordFile(docxOf(bytes)),
};

const archive: Target = {
  name: 'zip',
  seeds: async () => [docxOf(toBytes(body)), zip([['a/', new Uint8Array()]])],
  tokens: [
    'PK\u0001\u0002',
    'PK\u0003\u0004',
    'PK\u0005\u0006',
    '../',
    '/',
    'word/document.xml',
    '\u0000\u0000\u0000\u0000',
  ],
  read: async (bytes) => readWordFile(bytes),
};

const pdf: Target = {
  name: 'pdf',
  seeds: async () => Promise.all([false, true].map(pdfWithForm)),
  tokens: [
    'obj',
    'endobj',
    'stream\n',
    'endstream',
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '/',
    ' 0 R',
    '/Kids',
    '/Parent',
    '/Length',
    '/FlateDecode',
    '/Prev',
    'xref',
    'trailer',
    'startxref',
    '%%EOF',
    '/V',
    '/FT /Tx',
    '<FEFF',
  ],
  read: async (bytes) => {
    audit({ name: 'file.pdf', bytes }, 'any');
    readAnswers(bytes, form);
  },
};

async function pdfWithForm(useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([300, 300]);
  const fields = document.getForm();
  fields.createTextField(form.fields[0] ?? 'a').addToPage(page, { width: 100, height: 20 });
  fields.createCheckBox(form.steps[0] ?? 'b').addToPage(page, { width: 10, height: 10 });
  return document.save({ useObjectStreams, updateFieldAppearances: false });
}

const web = `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><main><h1 id="a">A</h1><form><label for="f">Name</label><input id="f" name="organization" value="x"><textarea name="notes">y</textarea></form><table><caption>c</caption><tr><th scope="col">h</th></tr><tr><td>d</td></tr></table><svg><title>t</title></svg><a name="b" href="#a">b</a><img src="a.png" alt=""></main></body></html>`;

const html: Target = {
  name: 'html',
  seeds: async () => [toBytes(web)],
  tokens: [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<textarea>',
    '<title>',
    '<svg>',
    '<template>',
    '<p>',
    '<table>',
    '<select>',
    ' id="a"',
    '"',
    "'",
    '=',
    '&amp',
    '&#xFFFFFFFF;',
    '<![CDATA[',
    '<plaintext>',
    '<input name="organization" value="',
  ],
  read: async (bytes) => {
    audit({ name: 'page.html', bytes }, 'any');
    readAnswers(bytes, form);
    const reader = createPageReader(['a', 'missing', '%61', ':~:text=a']);
    reader.write(toText(bytes.subarray(0, bytes.length / 2)));
    reader.end(toText(bytes.subarray(bytes.length / 2)));
    reader.has('a');
    reader.title();
  },
};

const json: Target = {
  name: 'json',
  seeds: async () =>
    [
      '{"version":1,"links":{"https://a.example/":{"verdict":"ok","checked":"2019-04-03","failures":0}}}',
      '{"version":2,"findings":[{"file":"a.md","ruleId":"b","severity":"error","message":"c","line":1,"column":1}]}',
      '{"version":1,"pages":[],"items":[],"unread":[]}',
      '{"base":"","files":[{"path":"site/index.html","bytes":1,"sha256":"00","title":"a","kind":"page"}]}',
      '{"checklist":"2019-04-03","fields":{"organization":"x"},"steps":{"a":true}}',
    ].map(toBytes),
  tokens: [
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    'null',
    'true',
    '1e999',
    '-0',
    '"__proto__":',
    '"constructor":',
    '\\u0000',
    '\\ud800',
    '"path":"../../x"',
    '"path":"/x"',
  ],
  read: async (bytes) => {
    const text = toText(bytes);
    await readReport(text);
    await readBaseline(text);
    readManifest(text);
    readAnswers(bytes, form);
    for (const read of [readLedger, readJson])
      try {
        read(text);
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error;
      }
  },
};

/** All targets, by what they read. */
export const targets: readonly Target[] = [yaml, markdown, xml, archive, pdf, html, json];
