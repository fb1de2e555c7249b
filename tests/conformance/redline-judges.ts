import { convert } from 'pandoc-wasm';
import type { Verdict } from '../diff/redline/settle.ts';
import {
  childOf,
  childrenOf,
  descendants,
  element,
  openPackage,
  prepend,
  remove,
  savePackage,
  textIn,
  topOf,
  type Element,
} from '../../src/ooxml/index.ts';

/** Starts the text of each file; in no text of the tests. */
const start = '\ue000';

/** The text of a Word file as pandoc reads it once all changes are accepted or rejected, without spaces. */
export async function pandocText(bytes: Uint8Array, verdict: Verdict): Promise<string> {
  const [text = ''] = await pandocTexts([bytes], verdict);
  return text;
}

/** The same for many files, which is faster than one by one. */
export async function pandocTexts(
  files: readonly Uint8Array[],
  verdict: Verdict,
): Promise<readonly string[]> {
  const named = files.map((bytes, index) => [
    `${index}.docx`,
    new Blob([Buffer.from(prepared(bytes))]),
  ]);
  const options = {
    from: 'docx',
    to: 'json',
    'track-changes': verdict,
    'input-files': named.map(([name]) => name),
    'output-file': 'out.json',
  };
  const { files: made, stderr } = await convert(options, null, Object.fromEntries(named));
  const out = made['out.json'];
  if (out === undefined) throw new Error(`pandoc cannot read the files: ${stderr}`);
  const text = typeof out === 'string' ? out : await out.text();
  return withoutLayout(wordsIn(JSON.parse(text)))
    .split(start)
    .slice(1);
}

/** The texts of a document of pandoc, which are values named `c` of elements of some types. */
function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c, ...more } = node as Readonly<Record<string, unknown>>; // not null, see above
  // Tables that were inserted or deleted as a whole stay without words, but with their captions.
  if (t === 'Table') return wordsIn((c as readonly unknown[]).slice(2));
  if (t === 'Str') return String(c);
  if (t === 'Code' || t === 'CodeBlock') return String((c as readonly unknown[])[1]);
  return wordsIn(t === undefined ? Object.values(more) : c);
}

/**
 * The same file with a mark before its text, without numbers of pages and repeated notes, which are those of the later file until Word counts them.
 * pandoc loses the last paragraph of a file with repeated notes, so their fields go as a whole.
 */
function prepared(bytes: Uint8Array): Uint8Array {
  const { parts, main } = openPackage(bytes);
  const body = childOf(topOf(main), 'w:body');
  if (body) prepend(body, element('w:p', {}, [element('w:r', {}, [element('w:t', {}, [start])])]));
  for (const field of descendants(topOf(main), 'w:fldSimple')) remove(field);
  const open: { code: string; readonly children: Element[] }[] = [];
  for (const run of descendants(topOf(main), 'w:r'))
    for (const child of childrenOf(run)) {
      const type = child.name === 'w:fldChar' ? child.attributes.get('w:fldCharType') : undefined;
      if (type === 'begin') open.push({ code: '', children: [] });
      const field = open.at(-1);
      field?.children.push(child);
      if (field && /^w:(?:del)?[iI]nstrText$/.test(child.name)) field.code += textIn(child);
      if (type !== 'end') continue;
      open.pop();
      if (field && /^ *(?:PAGEREF|NOTEREF)\b/.test(field.code)) field.children.forEach(remove);
    }
  return savePackage(parts);
}

/** Programs put spaces between paragraphs and cells. */
function withoutLayout(text: string): string {
  return text.replace(/\s/g, '');
}
