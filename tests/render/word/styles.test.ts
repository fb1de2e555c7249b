import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';
import { withKeys } from '../../check/example-folder.ts';
import {
  documentOf,
  fileOf,
  paragraphsOf,
  runWith,
  toParts,
  valuesOf,
  type Parts,
} from './parts.ts';

async function partsWith(accent: string): Promise<Parts> {
  const files: Files = folderOf({
    'a.md': pathway('Some **strong** text.\n\n> [!NOTE]\n> Mind this.', { contacts: '[]' }),
  });
  const site = withKeys(String(files['site.yaml']), { theme: `{accent: "${accent}"}` });
  return toParts(await fileOf(await corpusOf({ ...files, 'site.yaml': site })));
}

const teal = await partsWith('#0d5a6b');
const styles = teal['word/styles.xml'] ?? '';
const styleOf = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's').exec(styles)?.[0] ?? '';

test('the theme has the colors of the content, and every color of the text is one of the theme', async () => {
  const themeOf = (parts: Parts): string => parts['word/theme/theme1.xml'] ?? '';
  expect(themeOf(teal)).toContain('<a:accent1><a:srgbClr val="0D5A6B"/></a:accent1>');
  const purple = await partsWith('#5b2c83');
  expect(themeOf(purple)).toContain('<a:accent1><a:srgbClr val="5B2C83"/></a:accent1>');
  const all = Object.values(purple).join('');
  expect(all).not.toContain('0D5A6B');
  const plain = [...all.matchAll(/<w:color w:val="(?!auto)[^"]*"\/>/g)].map(([each]) => each);
  expect(plain).toEqual([]);
});

test('headings have the display font of the theme, and text its body font', () => {
  expect(styles).toMatch(/<w:rPrDefault>.*?w:asciiTheme="minorHAnsi".*?<\/w:rPrDefault>/s);
  expect(styleOf('Heading1')).toContain('w:asciiTheme="majorHAnsi"');
  expect(styleOf('Subheading1Level2')).toContain('w:asciiTheme="minorHAnsi"');
});

test('bold text has the character style of Word, which an agency can change', () => {
  expect(runWith(documentOf(teal), 'strong')).toContain('<w:rStyle w:val="Strong"/>');
  expect(styles.match(/w:styleId="Strong"/g)).toHaveLength(1);
  expect(styleOf('Strong')).toContain('w:type="character"');
});

test('the gallery has what an editor needs, in the order of use', () => {
  const names = [...styles.matchAll(/<w:style .*?<\/w:style>/gs)]
    .filter(([style]) => style.includes('<w:qFormat/>'))
    .map(([style]) => valuesOf(style, 'w:name', 'w:val')[0]);
  expect(names.slice(0, 11)).toEqual([
    ...['Normal', 'Body Text', 'Lead', 'heading 1', 'heading 2', 'heading 3'],
    ...['Title', 'Subtitle', 'Strong', 'Quote', 'List Paragraph'],
  ]);
  expect(names).not.toContain('header');
  expect(styleOf('Subheading1Level2')).toContain('<w:semiHidden/><w:unhideWhenUsed/>');
});

test('Word lists the styles that the file does not define as in a new document', () => {
  expect(styles).toMatch(/<\/w:docDefaults><w:latentStyles [^>]*w:count="376">/);
  expect(styles).toContain(
    '<w:lsdException w:name="Emphasis" w:semiHidden="0" w:uiPriority="20" w:unhideWhenUsed="0" w:qFormat="1"/>',
  );
});

test('every default of Word is there once: paragraph, character, table and list', () => {
  const defaults = [...styles.matchAll(/<w:style [^>]*w:default="(?:1|true)"[^>]*>/g)].map(
    ([tag]) => /w:type="(\w+)"/.exec(tag)?.[1],
  );
  expect(defaults.sort()).toEqual(['character', 'numbering', 'paragraph', 'table']);
});

test('every style that the text uses is defined', () => {
  const used = paragraphsOf(documentOf(teal)).flatMap((each) => [
    ...valuesOf(each, 'w:pStyle', 'w:val'),
    ...valuesOf(each, 'w:rStyle', 'w:val'),
  ]);
  for (const id of new Set(used)) expect([id, styleOf(id) !== '']).toEqual([id, true]);
});
