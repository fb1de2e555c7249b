import { createContext, runInContext } from 'node:vm';
import type { Font } from 'fontkit';
import type { Assets } from '../../model/index.ts';

/** Draws SVG images. */
export interface Drawing {
  /**
   * Draws an SVG image as a PNG of a width in pixels: the same bytes on every machine.
   *
   * @throws an error of any type when the image is damaged, or takes too long
   */
  readonly draw: (svg: string, widthPixel: number) => Promise<Uint8Array>;
  /** The first character in the text of an SVG image that the fonts lack. */
  readonly missingCharacter: (svg: string) => string | undefined;
}

const family = 'Source Sans 3';
const regular = 'SourceSans3_400Regular.ttf';
const fontFiles = [regular, 'SourceSans3_400Regular_Italic.ttf', 'SourceSans3_600SemiBold.ttf'];

/**
 * @param maxMs no drawing may take longer
 * @throws Error when an asset is missing
 */
export async function toDrawing(assets: Assets, maxMs = 10_000): Promise<Drawing> {
  const read = (name: string): Uint8Array => {
    const bytes = assets.get(name);
    if (!bytes) throw new Error(`The asset ${name} is missing`);
    return bytes;
  };
  const library = new TextDecoder().decode(read('resvg.js'));
  const program = new WebAssembly.Module(read('resvg.wasm').slice());
  const font = {
    fontBuffers: fontFiles.map(read),
    defaultFontFamily: family,
    serifFamily: family,
    sansSerifFamily: family,
    cursiveFamily: family,
    fantasyFamily: family,
    monospaceFamily: family,
  };
  const { create } = await import('fontkit');
  // It is a single font, not a collection.
  const face = create(Buffer.from(read(regular))) as Font;
  return {
    draw: async (svg, width) => {
      const { initWasm, Resvg, context } = startLibrary(library);
      await initWasm(program);
      context['draw'] = (): Uint8Array => {
        const options = { fitTo: { mode: 'width', value: width }, dpi: 96, font } as const;
        return new Resvg(svg, options).render().asPng();
      };
      return runInContext('draw()', context, { timeout: maxMs }) as Uint8Array; // as above
    },
    missingCharacter: (svg) =>
      [...textOf(svg)].find((each) => !face.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)),
  };
}

/**
 * Starts the library in a context of its own: it can be started only once in each, and its memory may be damaged
 * where a drawing is stopped.
 */
function startLibrary(library: string) {
  const module: { exports: unknown } = { exports: {} };
  const context = createContext({ module, TextDecoder, TextEncoder, Uint8Array, WebAssembly });
  runInContext(library, context);
  // The library is a CommonJS module.
  return { ...(module.exports as typeof import('@resvg/resvg-wasm')), context };
}

/** The words in an SVG image, without white space. */
function textOf(svg: string): string {
  const parts = svg.split(/<(?:[\w-]+:)?text(?=[\s>])/).slice(1);
  return parts
    .map((part) => part.slice(part.indexOf('>') + 1).split(/<\/(?:[\w-]+:)?text\s*>/)[0] ?? '')
    .map((part) => part.replace(/<[^<>]*>/g, '').replace(/&#(x[\da-f]+|\d+);/gi, toCharacter))
    .join('')
    .replace(/\s/g, '');
}

function toCharacter(reference: string, code: string): string {
  const value = /^x/i.test(code) ? parseInt(code.slice(1), 16) : Number(code);
  return value <= 0x10_ffff ? String.fromCodePoint(value) : reference;
}
