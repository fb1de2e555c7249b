import { convert } from 'pandoc-wasm';
import type { Verdict } from '../diff/redline/settle.ts';
import {
  childrenOf,
  descendants,
  openPackage,
  remove,
  savePackage,
  textIn,
  topOf,
  type Element,
} from '../../src/ooxml/index.ts';

/** The text of a Word file as pandoc reads it once all changes are accepted or rejected, without spaces. */
export async function pandocText(bytes: Uint8Array, verdict: Verdict): Promise<string> {
  const options = {
    from: 'docx',
    to: 'json',
    'track-changes': verdict,
    'input-files': ['in.docx'],
    'output-file': 'out.json',
  };
  const { files, stderr } = await convert(options, null, {
    'in.docx': new Blob([Buffer.from(withoutNumbers(bytes))]),
  });
  const made = files['out.json'];
  if (made === undefined) throw new Error(`pandoc cannot read the file: ${stderr}`);
  const text = typeof made === 'string' ? made : await made.text();
  return withoutLayout(wordsIn(JSON.parse(text)));
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
 * The same file without numbers of pages and repeated notes, which are those of the later file until Word counts them.
 * pandoc loses the last paragraph of a file with repeated notes, so their fields go as a whole.
 */
function withoutNumbers(bytes: Uint8Array): Uint8Array {
  const { parts, main } = openPackage(bytes);
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
