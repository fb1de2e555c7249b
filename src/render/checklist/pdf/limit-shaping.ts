import type { Face } from './font-set.ts';

/** What fontkit changes glyphs with, by the tables of a font. */
interface Processor {
  readonly glyphs: readonly unknown[];
  applyLookups(lookups: unknown, glyphs: readonly unknown[], positions: unknown): void;
  applyLookup(type: number, table: unknown): unknown;
}

interface Shaped {
  readonly _layoutEngine: {
    readonly engine?: {
      readonly GSUBProcessor?: Processor | null;
      readonly GPOSProcessor?: Processor | null;
    };
  };
}

/** How many rules are tried for each glyph of a text, and how many glyphs it may become. Fonts of Arabic try some 100. */
const mostTries = 5_000;
const mostGlyphs = 10_000;

/** Rules that apply others, and these again. */
const mostNested = 32;

/**
 * Bounds the work of a font's rules: they can apply each other without end, or double the glyphs each time. Rules of
 * Apple (`morx`) are not followed; fonts for other systems have those of OpenType.
 *
 * @throws Error when a text is drawn whose rules go beyond
 */
export function limitShaping(face: Face): void {
  Object.defineProperty(face, 'morx', { value: undefined });
  const { engine } = (face as unknown as Shaped)._layoutEngine; // its types leave it out
  for (const processor of [engine?.GSUBProcessor, engine?.GPOSProcessor])
    if (processor) limit(processor);
}

function limit(processor: Processor): void {
  const applyLookups = processor.applyLookups.bind(processor);
  const applyLookup = processor.applyLookup.bind(processor);
  let left = 0;
  let depth = 0;
  processor.applyLookups = (lookups, glyphs, positions) => {
    left = (glyphs.length + 1) * mostTries;
    depth = 0;
    applyLookups(lookups, glyphs, positions);
  };
  processor.applyLookup = (type, table) => {
    left -= 1;
    depth += 1;
    if (left < 0 || depth > mostNested || processor.glyphs.length > mostGlyphs)
      throw new Error('The rules of a font take too long');
    const applied = applyLookup(type, table);
    depth -= 1;
    return applied;
  };
}
