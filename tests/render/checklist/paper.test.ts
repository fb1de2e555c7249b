import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { assets } from './assets.ts';
import { textOf } from './content.ts';

test('a checklist on A4 is so as a PDF, in Word and in print', async () => {
  const { 'site.yaml': site, ...files } = folderOf({ 'a.md': pathway('Text.') });
  const corpus = await corpusOf({ ...files, 'site.yaml': `${String(site)}paper: a4\n` });
  const { outputs } = await renderChecklists(corpus, assets);
  expect(textOf(outputs, '.pdf')).toContain('/MediaBox [0 0 595.28 841.89]');
  const word = outputs.find(({ path }) => path.endsWith('.docx'))?.bytes ?? new Uint8Array();
  const document = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array());
  expect(new Set(document.match(/<w:pgSz [^>]*>/g))).toEqual(
    new Set(['<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>']),
  );
  const css = textOf(outputs, '.css');
  expect(css).toContain('size: a4;');
  expect(css).toContain('min-height: 765pt;');
  expect(css).not.toMatch(/size: letter|716pt/);
});
