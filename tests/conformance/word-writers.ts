import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'pandoc-wasm';
import { withFolder, type Files } from '../corpus-of.ts';
import { run } from './tools.ts';

/** A Word file that pandoc writes. */
export async function pandocWord(
  markdown: string,
  from = 'gfm+footnotes+definition_lists',
): Promise<Uint8Array> {
  const { files, stderr } = await convert(
    {
      from,
      to: 'docx',
      'input-files': ['in.md'],
      'output-file': 'out.docx',
      metadata: { title: 'A Page' },
    },
    null,
    { 'in.md': markdown },
  );
  const made = files['out.docx'];
  if (made === undefined || typeof made === 'string') throw new Error(stderr);
  return new Uint8Array(await made.arrayBuffer());
}

/** The words that pandoc finds in Markdown, those of footnotes where these are cited. Equations are none. */
export async function pandocWords(markdown: string, from: string): Promise<string> {
  const { files, stderr } = await convert(
    { from, to: 'json', 'input-files': ['in.md'], 'output-file': 'out.json' },
    null,
    { 'in.md': markdown },
  );
  const made = files['out.json'];
  if (made === undefined) throw new Error(stderr);
  return wordsIn(JSON.parse(typeof made === 'string' ? made : await made.text()));
}

/** The texts of a document of pandoc: values named `c` of elements of some types. */
function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c, ...more } = node as Readonly<Record<string, unknown>>; // not null, see above
  if (t === 'Str') return String(c);
  if (t === 'Code' || t === 'CodeBlock')
    return (t === 'Code' ? '' : ' ') + String((c as readonly unknown[])[1]);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Math' || t === 'RawBlock' || t === 'RawInline') return '';
  const isApart = ['Para', 'Plain', 'Header', 'Note', 'DefinitionList'].includes(String(t));
  const inner = wordsIn(t === undefined ? Object.values(more) : c);
  return isApart ? ` ${inner} ` : inner;
}

/** Word files that LibreOffice writes of others, such as web pages and OpenDocument texts: all in one call. */
export async function officeWord(
  sources: Readonly<Record<string, string>>,
  more: Files = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  return withFolder({ ...sources, ...more }, async (folder) => {
    const files = Object.keys(sources);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filters = { html: ['--infilter=HTML (StarWriter)'], fodt: [] };
    for (const [type, filter] of Object.entries(filters)) {
      const own = files.filter((name) => name.endsWith(`.${type}`));
      if (own.length === 0) continue;
      run(
        'soffice',
        [
          '--headless',
          profile,
          ...filter,
          ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', 'out', ...own],
        ],
        folder,
      );
    }
    return new Map(
      files.map((name) => [
        name,
        new Uint8Array(readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.docx')))),
      ]),
    );
  });
}
