import { initSync } from '@myriaddreamin/typst-ts-web-compiler';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { startCompiler } from '../../../../src/render/pdf/compiler.ts';
import { withHandbook } from '../../../../bench/handbook.ts';
import { load } from '../../../../src/load/index.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';

test("the engine's memory grows once for a handbook, and not again for the next one", async () => {
  const assets = openAssets(resolve('.'));
  await startCompiler(assets);
  const { memory } = initSync({
    module: new WebAssembly.Module(assets.get('typst.wasm')!.slice()),
  });
  await withHandbook(40, async (folder) => {
    const corpus = await load(folder);
    await renderPdf(corpus, assets);
    const after = memory.buffer.byteLength;
    // As it grows by itself, it would have about half of this.
    expect(after).toBeGreaterThan(2 ** 27);
    await renderPdf(corpus, assets);
    expect(memory.buffer.byteLength).toBe(after);
  });
});
