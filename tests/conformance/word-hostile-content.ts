import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus, Page } from '../../src/model/index.ts';
import { corpusOf, folderOf, pageText, pathway } from '../corpus-of.ts';
import { toolkits } from './toolkits.ts';

/** Texts that programs have taken for commands: of fields, of spreadsheets, of XML and of PDF. */
export const commands: readonly string[] = [
  '{ HYPERLINK "file:///c:/windows/system32/calc.exe" }',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" }',
  '{ INCLUDETEXT "\\\\\\\\server\\\\share\\\\x.docx" }',
  '{ INCLUDEPICTURE "http://server.example/x.png" \\d }',
  'DDEAUTO cmd "/k calc"',
  'PAGEREF _Toc9 \\h and then PAGEREF _Toc8',
  'TOC \\o "1-9" \\h',
  "=cmd|' /C calc'!A0",
  '@SUM(1+9)*cmd|calc',
  '"/><w:instrText>DDEAUTO cmd</w:instrText><w:t w:x="',
  '</w:t></w:r><w:fldSimple w:instr="DDEAUTO cmd"/><w:r><w:t>',
  ']]><w:object r:id="rId1"/><!--',
  '&quot; r:id=&quot;rId1&quot; w:id="1" w:anchor="_Toc1"',
  '<o:OLEObject Type="Embed" ProgID="Package" r:id="rId2"/>',
  'w:altChunk r:id="rId3" macroEnabled.12 vbaProject.bin AutoOpen()',
  '$& $1 $` $<name> %1 %2',
  ') /JS (app.alert(1)) /S /JavaScript >> endobj',
  '/OpenAction << /S /Launch /F (calc.exe) >>',
  '\\) Tj ET Q stream endstream %%EOF',
  '<?xpacket end="w"?><script>alert(1)</script>',
];

/** Characters that steer programs and the direction of text; none of them may end in an element. */
export const steering: readonly string[] = [
  'field \u0013 DDEAUTO cmd \u0014shown\u0015 end',
  'null\u0000bell\u0007escape\u001bdelete\u007fnext\u0085line',
  'tab\tform\u000cvertical\u000bend',
  'right \u202efdp.exe\u202c left \u2066isolate\u2069 mark\u200f\u200e',
  'end of \ufffe plane \uffff here',
  'half of a \ud83d pair \udf31',
  'line\u2028and paragraph\u2029ends',
];

/** Addresses that no output may lead to. */
export const addresses: readonly string[] = [
  'file:///etc/passwd',
  'file://server/share/x.docx',
  '\\\\server\\share\\x.docx',
  '//server.example/share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'ms-word:ofe|u|https://server.example/x.docm',
  'ms-msdt:/id%20PCWDiagnostic',
  'search-ms:query=x&crumb=location:server.example',
  'mhtml:http://server.example/x.html!x-usc:http://server.example',
  'ldap://server.example/x',
  '../../../../etc/passwd',
  '#_Toc1" w:docLocation="x',
];

const picture = readFileSync(join(toolkits.garden, 'plots/plots.png'));

/** Names of pictures that are commands, as far as a disk takes them. */
const pictures = ['=cmd|calc.png', '{ HYPERLINK }.png', "a'b&c;d.png", 'x.docm.png'];

/** A folder of content with a page for each text, in every place that takes a text. */
export async function hostileCorpus(texts: readonly string[]): Promise<Corpus> {
  const pages = texts.map((text, index): [string, string] => {
    const title = `${index} ${text}`.slice(0, 120).trim();
    const front = {
      title: JSON.stringify(title),
      kind: 'page',
      description: JSON.stringify(`A page on ${text}`.padEnd(50, '.').slice(0, 160).trim()),
      reviewed: '2019-04-03',
      contacts: '[office]',
      resources: '[guide]',
      steps: JSON.stringify([{ id: `step-${index}`, text: title.slice(0, 90).trim() }]),
    };
    return [`${index}.md`, pageText(bodyOf(text), front)];
  });
  const [one = '', two = ''] = texts;
  const office = {
    role: one,
    organization: two,
    email: 'office@example.org',
    subject: one,
    purpose: two,
  };
  const guide = {
    title: one,
    publisher: two,
    url: 'https://example.org/guide',
    urlKind: 'document',
  };
  return corpusOf(
    folderOf(Object.fromEntries(pages), {
      'contacts.yaml': JSON.stringify({ office: { ...office, verified: '2019-04-03' } }),
      'resources.yaml': JSON.stringify({ guide }),
      ...Object.fromEntries(pictures.map((name) => [name, picture])),
    }),
  );
}

/** A small corpus without faults, to put faults into. */
export async function plainCorpus(): Promise<Corpus> {
  return corpusOf(folderOf({ 'a.md': pathway('A text with a [work](resources.yaml#guide).') }));
}

/** Where the checks of the content let addresses through, names that lead from file to file, and choices. */
const addressKeys = ['url', 'email'];
const nameKeys = [
  'urlKind',
  'kind',
  'reviewed',
  'contacts',
  'contact',
  'files',
  'page',
  'id',
  'accent',
  'place',
  'type',
];

/** The corpus with every text of the front matter and the registries replaced, past all checks. */
export function withTexts(corpus: Corpus, text: string): Corpus {
  return changed(corpus, (key, old) => (addressKeys.includes(key) ? old : text));
}

/** The corpus with every address of the registries replaced, past all checks. */
export function withAddresses(corpus: Corpus, address: string): Corpus {
  return changed(corpus, (key, old) => (addressKeys.includes(key) ? address : old));
}

type Change = (key: string, old: string) => string;

function changed(corpus: Corpus, change: Change): Corpus {
  // The shape stays, since only texts are changed, each into a text.
  const all = <Value>(value: Value): Value => changeTexts('', value, change) as Value;
  const pages = new Map(
    [...corpus.pages].map(([id, page]): [string, Page] => {
      const steps = page.steps.map((step) => ({ ...step, text: all(step.text) }));
      return [id, { ...page, meta: all(page.meta), steps }];
    }),
  );
  return {
    ...corpus,
    site: all(corpus.site),
    pages,
    // Its pages are changed already, and none is below another here.
    navigation: corpus.navigation.map(({ page, label, children }) => ({
      page: pages.get(page.id) ?? page,
      label: all(label),
      children,
    })),
    resources: new Map([...corpus.resources].map(([id, each]) => [id, all(each)])),
    contacts: new Map([...corpus.contacts].map(([id, each]) => [id, all(each)])),
  };
}

function changeTexts(key: string, value: unknown, change: Change): unknown {
  if (nameKeys.includes(key)) return value;
  if (typeof value === 'string') return change(key, value);
  if (Array.isArray(value)) return value.map((each: unknown) => changeTexts(key, each, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, each]) => [name, changeTexts(name, each, change)]));
}

/** A text in every construct of Markdown, beside links to every address. */
function bodyOf(text: string): string {
  const inLine = text
    .replace(/[\t\n\u000b\u000c\u2028\u2029]/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+.!|&~:="'@$%/-]/g, '\\$&');
  const links = addresses.flatMap((url) => [
    `- [to ${inLine}](<${url}>) and ![alt ${inLine}](<${url}> "title ${inLine.slice(0, 20)}")`,
    `- <${url}> and [by name][n${addresses.indexOf(url)}]`,
  ]);
  const names = pictures.map((name) => `![${inLine}](<${name}> "x")\n\n[${inLine}](<${name}>)`);
  return [
    inLine,
    `## ${inLine}`,
    `- ${inLine}\n  1. **${inLine}**`,
    `> ${inLine}`,
    `| ${inLine} | b |\n| --- | --- |\n| ${inLine} | *${inLine}* |`,
    ['```', text, '```'].join('\n'),
    `${text}`,
    `A note[^n].\n\n[^n]: ${inLine} [link](<${addresses[0]}>) <${addresses[4]}>`,
    ...links,
    ...addresses.map((url, index) => `[n${index}]: <${url}>`),
    ...names,
  ].join('\n\n');
}
