import {
  initSync,
  TypstCompilerBuilder,
  type InitOutput,
} from '@myriaddreamin/typst-ts-web-compiler';
import { fontStyles, type Assets, type FontFamily, type FontStyle } from '../../model/index.ts';
import { reserveMemory } from './memory.ts';
import type { PlacedAnchor } from './destinations.ts';
import { renamedFont, type FontLabel } from './renamed-font.ts';

/** What the engine calls a document of pages, and the format PDF. */
const [paged, pdf] = [0, 1];

/** The fonts of the document, by the names of their files. */
const fontFiles = [
  'SourceSans3_400Regular.ttf',
  'SourceSans3_400Regular_Italic.ttf',
  'SourceSans3_600SemiBold.ttf',
  'SourceSans3_600SemiBold_Italic.ttf',
  'SourceCodePro_400Regular.ttf',
  'Gelasio_400Regular.ttf',
];

/** Compiles the files of a document, by their paths, to a PDF: the same bytes on every machine. */
type Compile = (files: ReadonlyMap<string, string | Uint8Array>, main: string) => Compiled;

interface Compiled {
  readonly pdf: Uint8Array;
  readonly anchors: readonly PlacedAnchor[];
}

/** The name that the engine knows a family of the content by. @param index its place among them */
export function engineName(index: number): string {
  return `Content ${index + 1}`;
}

function labelOf(index: number, style: FontStyle): FontLabel {
  const weight = /bold/i.test(style) ? 600 : 400;
  return { family: engineName(index), weight, isItalic: /italic/i.test(style) };
}

let engine: InitOutput | undefined;

/**
 * Starts the engine. It has no access to the disk, the network or the clock.
 *
 * @param fonts those of the content, which the document finds by `engineName`
 * @throws Error when an asset is missing
 */
export async function startCompiler(
  assets: Assets,
  fonts: readonly FontFamily[] = [],
): Promise<Compile> {
  const read = (name: string): Uint8Array => {
    const bytes = assets.get(name);
    if (!bytes) throw new Error(`The asset ${name} is missing`);
    return bytes;
  };
  engine ??= initSync({ module: new WebAssembly.Module(read('typst.wasm').slice()) });
  const { memory, __wbindgen_export: allocate, __wbindgen_export4: free } = engine;
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const name of fontFiles) await builder.add_raw_font(read(name));
  for (const [index, { files }] of fonts.entries())
    for (const style of fontStyles) {
      const font = files[style];
      if (font) await builder.add_raw_font(renamedFont(font.bytes, labelOf(index, style)));
    }
  const compiler = await builder.build();
  return (files, main) => {
    compiler.reset_shadow();
    reserveMemory({ memory, allocate, free }, files);
    for (const [path, content] of files)
      if (typeof content === 'string') compiler.add_source(path, content);
      else compiler.map_shadow(path, content);
    const world = compiler.snapshot(undefined, main);
    try {
      const { hasError, diagnostics } = world.compile(paged, 3) as {
        readonly hasError: boolean;
        readonly diagnostics?: readonly unknown[];
      };
      if (hasError) throw new Error(`Cannot make the PDF: ${JSON.stringify(diagnostics)}`);
      const found = world.query(paged, '<anchor-places>', 'value');
      // The design writes it.
      const [anchors = []] = JSON.parse(found) as PlacedAnchor[][];
      const { result } = world.get_artifact(pdf, 3) as { readonly result?: Uint8Array };
      if (!result) throw new Error('Cannot make the PDF');
      return { pdf: result, anchors };
    } finally {
      world.free();
    }
  };
}
