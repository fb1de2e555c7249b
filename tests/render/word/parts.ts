import { strFromU8, unzipSync } from 'fflate';
import type { Assets, Corpus } from '../../../src/model/index.ts';
import { renderWord } from '../../../src/render/word/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';

/** The text of the parts of a Word file, by path. */
export type Parts = Readonly<Record<string, string>>;

/** Makes the Word file of a corpus; assets are needed where it has images to draw. */
export async function fileOf(corpus: Corpus, assets: Assets = new Map()): Promise<Uint8Array> {
  const { outputs } = await renderWord(corpus, assets);
  return outputs[0]?.bytes ?? new Uint8Array();
}

/** Takes a Word file apart. */
export function toParts(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

/** The parts of the Word file of a toolkit with one pathway page. */
export async function partsOf(body: string, more: Files = {}): Promise<Parts> {
  return toParts(await fileOf(await corpusOf(folderOf({ 'a.md': pathway(body) }, more))));
}

/** The main part of a file. */
export function documentOf(parts: Parts): string {
  return parts['word/document.xml'] ?? '';
}

/** The paragraphs of a part, each as its XML. */
export function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
}

/** The first paragraph that holds a text. */
export function paragraphWith(xml: string, text: string): string {
  return paragraphsOf(xml).find((paragraph) => textOf(paragraph).includes(text)) ?? '';
}

/** The runs of a part that hold a text, each as its XML. */
export function runWith(xml: string, text: string): string {
  const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([run]) => run);
  return runs.find((run) => textOf(run) === text) ?? '';
}

/** The text of a piece of XML. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, text = '\n']) => text)
    .join('')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** The values of an attribute in document order. */
export function valuesOf(xml: string, tag: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?= |/|>)[^>]*>`, 'g'))].flatMap(
    ([each]) => new RegExp(` ${attribute}="([^"]*)"`).exec(each)?.[1] ?? [],
  );
}

/** What keeps a text from being XML, or undefined: tags that do not close, and forbidden characters. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^>]*\?>/, '')
    .replace(
      /<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*) ?(\/?)>/g,
      (_, end, name, _attributes, empty) => {
        if (end === '/' && open.pop() !== name) open.push(`</${String(name)}>`);
        if (end === '' && empty === '') open.push(String(name));
        return '';
      },
    );
  if (open.length > 0) return `open: ${open.join(', ')}`;
  const forbidden =
    /[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
  return forbidden.exec(rest)?.[0];
}
