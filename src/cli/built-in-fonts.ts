import type { FontsFinder } from '../check/index.ts';
import { fontInfo, type Coverage } from '../model/index.ts';
import { openAssets } from './assets.ts';

/** What the fonts of the program can draw in PDF files; each is read once, when a text needs it. */
export function builtInFonts(root: string): FontsFinder {
  let found: ReturnType<FontsFinder> | undefined;
  return () => {
    const assets = openAssets(root);
    const read = (name: string): Coverage => {
      const info = fontInfo(assets.get(name) ?? new Uint8Array());
      if (!('covers' in info)) throw new Error(`The asset ${name} is missing`);
      return info.covers;
    };
    found ??= {
      text: read('SourceSans3_400Regular.ttf'),
      code: read('SourceCodePro_400Regular.ttf'),
    };
    return found;
  };
}
