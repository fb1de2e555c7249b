import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import type { Output } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { assets } from './assets.ts';
import { documentOf, textOf } from './content.ts';

async function outputsWith(theme: string): Promise<readonly Output[]> {
  const { 'site.yaml': site, ...files } = folderOf({ 'a.md': pathway('Text.') });
  const corpus = await corpusOf({ ...files, 'site.yaml': `${String(site)}${theme}` });
  return (await renderChecklists(corpus, assets)).outputs;
}

/** The style definitions of the Word file. */
function stylesOf(outputs: readonly Output[]): string {
  const { bytes = new Uint8Array() } = outputs.find(({ path }) => path.endsWith('.docx')) ?? {};
  return strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
}

test('the accent color of the toolkit is that of the checklist in every format', async () => {
  const outputs = await outputsWith('theme: {accent: "#6b1d5a"}\n');
  const css = textOf(outputs, '.css');
  expect(css.lastIndexOf('--accent: #6b1d5a;')).toBeGreaterThan(css.indexOf('--accent: #0d5a6b;'));
  expect(documentOf(outputs) + stylesOf(outputs)).not.toMatch(/0d5a6b/i);
  expect(stylesOf(outputs)).toMatch(/6b1d5a/i);
  // 6b1d5a as shares of one.
  expect(textOf(outputs, '.pdf')).toContain('0.420 0.114 0.353 RG');
  expect(textOf(outputs, '.pdf')).not.toContain('0.051 0.353 0.420 RG');
});

test('the default accent leaves the style sheet as it is', async () => {
  const css = textOf(await outputsWith(''), '.css');
  expect(css).toBe(Buffer.from(assets.get('checklist.css') ?? new Uint8Array()).toString());
});
