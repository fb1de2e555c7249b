import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import { fontInfo } from '../../../../src/model/index.ts';
import { render } from '../../../../src/render/index.ts';

const folder = 'tests/fixtures/hebrew';
const font = readFileSync(`${folder}/fonts/NotoSansHebrew-Regular.ttf`);

/** Changes of some bytes of a font. */
const changes = fc.array(fc.tuple(fc.nat(font.length - 1), fc.constantFrom(0, 1, 127, 128, 255)), {
  minLength: 1,
  maxLength: 8,
});

function changed(bytes: readonly (readonly [number, number])[]): Uint8Array {
  const own = Uint8Array.from(font);
  for (const [at, value] of bytes) own[at] = value;
  return own;
}

test('whatever a font file holds, it is a font or has a fault', () => {
  fc.assert(
    fc.property(changes, fc.nat(font.length), (bytes, length) => {
      const info = fontInfo(changed(bytes).subarray(0, length));
      expect('covers' in info ? typeof info.family : info.message).toBeTypeOf('string');
    }),
    { numRuns: 500 },
  );
});

test('a damaged font is drawn with, or has a finding', async () => {
  const corpus = await load(folder);
  const assets = openAssets(process.cwd());
  await fc.assert(
    fc.asyncProperty(changes, async (bytes) => {
      const own = changed(bytes);
      const info = fontInfo(own);
      if (!('covers' in info)) return;
      const regular = { path: 'fonts/a.ttf', bytes: own, covers: info.covers };
      const fonts = [{ name: 'Damaged', files: { regular } }];
      const { outputs, findings } = await render({ ...corpus, fonts }, assets, {
        formats: ['word', 'pdf', 'checklist'],
      });
      for (const { ruleId, file } of findings)
        expect([ruleId, file]).toEqual(['font-usable', 'site.yaml']);
      expect(outputs.length > 0 || findings.length > 0).toBe(true);
    }),
    { numRuns: 25 },
  );
});
