import { strFromU8, unzipSync } from 'fflate';
import { corpusOf, folderOf, pageText, pathway } from '../../corpus-of.ts';
import type { Corpus, Output } from '../../../src/model/index.ts';

/** A toolkit with so many pathways of one step each, in one section. */
export function corpusOfSteps(count: number, text: (index: number) => string): Promise<Corpus> {
  const paths = Array.from({ length: count }, (_, index) => `steps/page-${index + 1}.md`);
  const pages = paths.map((path, index): [string, string] => [
    path,
    pathway('Text.', { steps: `[{id: step-${index + 1}, text: ${JSON.stringify(text(index))}}]` }),
  ]);
  const section = pageText('Text.', {
    title: 'The Steps',
    kind: 'overview',
    description: 'A section that exists to hold steps, described in enough characters to pass.',
    reviewed: '2019-04-03',
  });
  const { 'site.yaml': site = '', ...files } = folderOf({
    'steps/index.md': section,
    ...Object.fromEntries(pages),
  });
  const flat = String(site).split('navigation:')[0] ?? '';
  const navigation = [
    'navigation:',
    '  - page: index.md',
    '  - page: steps/index.md',
    '    pages:',
    ...paths.map((path) => `      - page: ${path}`),
  ];
  return corpusOf({ ...files, 'site.yaml': `${flat}${navigation.join('\n')}\n` });
}

/** The text of the output whose path ends so; of a PDF its bytes as characters. */
export function textOf(outputs: readonly Output[], ending: string): string {
  const bytes = outputs.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();
  return Buffer.from(bytes).toString(ending === '.pdf' ? 'latin1' : 'utf8');
}

/** The body of the Word file, as XML. */
export function documentOf(outputs: readonly Output[]): string {
  const bytes = outputs.find(({ path }) => path.endsWith('.docx'))?.bytes ?? new Uint8Array();
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}
