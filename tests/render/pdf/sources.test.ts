import { expect, test } from 'vitest';
import { noCache, toKeepPage } from '../../../src/model/index.ts';
import { toParts } from '../../../src/render/pdf/document.ts';
import { toSources } from '../../../src/render/pdf/sources.ts';
import { toolkitVolume } from '../../../src/render/word/volume.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

test('each section has its title for the head of its pages, and the first draft of the contents has all titles', async () => {
  const corpus = await corpusOf(
    folderOf({ 'p.md': pathway('Text.', { title: 'Peas' }), 'q.md': pathway('Text.') }),
  );
  const volume = toolkitVolume(corpus);
  const parts = toParts(corpus, volume, new Map(), toKeepPage(corpus, noCache));
  const sources = toSources(corpus, volume, parts);
  const main = sources.get('/main.typ') ?? '';
  const sections = [
    ...main.matchAll(/#section\("(?<title>.*)"\)\[\n(?<files>(?:#include .*\n)+)\]/g),
  ];
  const titles = sections.map(({ groups }) => groups?.['title']);
  expect(titles.slice(0, 2)).toEqual(['', 'Contents']);
  expect(titles).toContain('Peas');
  // Every part is in one section, in order.
  expect(sections.flatMap(({ groups }) => groups?.['files']?.match(/\d+/g)).map(Number)).toEqual(
    parts.map((_, index) => index + 1),
  );
  expect(parts[1]?.code).toContain('(1, "Peas",)');
});
