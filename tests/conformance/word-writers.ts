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
