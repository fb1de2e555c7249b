import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Output } from '../../src/model/index.ts';
import { readPdf, type ReadPdf } from './pdf-form.ts';
import { withPdf } from './pdf-reading.ts';
import { root, run } from './tools.ts';
import { toParts } from './word-files.ts';

/** A checklist in its three formats, as paths. */
export interface MadeChecklist {
  /** The code of a state, or the name of the files. */
  readonly name: string;
  readonly html: string;
  readonly docx: string;
  readonly pdf: string;
}

/** Builds the checklists of some states of the real content. */
export function buildStates(states: string, out: string): readonly MadeChecklist[] {
  run('node', [
    join(root, 'dist/main.js'),
    ...['build', '--content', join(root, 'content'), '--out', out],
    ...['--only', 'checklist', '--state', states],
  ]);
  return ['checklist', 'checklist/states'].flatMap((folder) => checklistsIn(join(out, folder)));
}

/** Writes outputs below a folder; their Word files also beside it, under names of their own. */
export function writeChecklists(
  outputs: readonly Output[],
  folder: string,
  prefix: string,
): readonly MadeChecklist[] {
  const pathOf = (path: string): string => join(folder, prefix, path);
  for (const { path, bytes } of outputs) {
    mkdirSync(dirname(pathOf(path)), { recursive: true });
    writeFileSync(pathOf(path), bytes);
  }
  const pages = outputs.filter(({ path }) => path.endsWith('.html'));
  return pages.map(({ path }) => {
    const stem = path.replace(/\.html$/, '');
    const name = `${prefix}-${basename(stem)}`;
    const docx = join(folder, `${name}.docx`);
    copyFileSync(pathOf(`${stem}.docx`), docx);
    return { name, docx, html: pathOf(path), pdf: pathOf(`${stem}.pdf`) };
  });
}

function checklistsIn(folder: string): readonly MadeChecklist[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return pages.sort().map((page) => {
    const name = basename(page, '.html');
    const path = (ending: string): string => join(folder, `${name}.${ending}`);
    return { name, html: path('html'), docx: path('docx'), pdf: path('pdf') };
  });
}

/** The names of the fields, in reading order, and all words on one line. */
export interface Read {
  readonly fields: readonly string[];
  readonly text: string;
}

/** What parse5 finds in the web page. */
export function readHtml({ html }: MadeChecklist): Read {
  const fields: string[] = [];
  const texts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value); // by its name
    if (!('childNodes' in node)) return;
    const name = 'attrs' in node ? node.attrs.find((each) => each.name === 'name') : undefined;
    if (['input', 'textarea'].includes(node.nodeName)) fields.push(name?.value ?? '');
    node.childNodes.forEach(visit);
  };
  visit(parse(readFileSync(html, 'utf8')));
  return { fields, text: toOneLine(texts.join(' ')) };
}

/** The content of the body of the Word file. */
export function readDocx({ docx }: MadeChecklist): Read {
  const body = toParts(new Uint8Array(readFileSync(docx)))['word/document.xml'] ?? '';
  const tags = [...body.matchAll(/<w:tag w:val="([^"]*)"\/>/g)];
  const text = body
    .replace(/<\/w:p>|<w:tab\/>/g, ' ')
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<[^>]+>/g, '');
  return { fields: tags.map(([, tag = '']) => tag), text: toOneLine(unescape(text)) };
}

/** What pdf.js finds in the PDF. */
export async function readPdfFile({
  pdf,
}: MadeChecklist): Promise<Read & { readonly pdf: ReadPdf }> {
  const read = await withPdf(new Uint8Array(readFileSync(pdf)), readPdf);
  const fields = read.fields.map(({ fieldName = '' }) => fieldName);
  return { fields, text: toOneLine(read.tags.map(({ text }) => text).join(' ')), pdf: read };
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unescape(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
