import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { imageInfo, type Rendered } from '../../../../src/model/index.ts';
import { renderWord } from '../../../../src/render/word/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../../../corpus-of.ts';
import { exif, jfif, jpegOf, pngOf } from '../../../images.ts';
import {
  documentOf,
  paragraphsOf,
  textOf,
  toParts,
  valuesOf,
  type Parts,
} from '../../../render/word/parts.ts';

const assets = openAssets(resolve('.'));

async function rendered(body: string, files: Files): Promise<Rendered> {
  const corpus = await corpusOf(folderOf({ 'a.md': pathway(body) }, files));
  expect(findingsOf(corpus)).toEqual([]);
  return renderWord(corpus, assets);
}

/** The parts of a Word file with an image, and the images in it by their paths. */
async function fileWith(
  body: string,
  files: Files,
): Promise<{ readonly parts: Parts; readonly media: readonly Uint8Array[] }> {
  const { outputs, findings } = await rendered(body, files);
  expect(findings).toEqual([]);
  const bytes = outputs[0]?.bytes ?? new Uint8Array();
  const media = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'));
  return { parts: toParts(bytes), media: media.map(([, image]) => Buffer.from(image)) };
}

/** The sizes of the images of a document in inches, two digits after the point. */
function inchesIn(parts: Parts): string[] {
  const xml = documentOf(parts);
  const toInches = (emu: string): string => (Number(emu) / 914_400).toFixed(2);
  const heights = valuesOf(xml, 'wp:extent', 'cy').map(toInches);
  return valuesOf(xml, 'wp:extent', 'cx').map((width, at) => `${toInches(width)} x ${heights[at]}`);
}

describe('the size of an image in Word', () => {
  test.each<[string, Uint8Array, string]>([
    ['is 96 pixels to the inch', pngOf(96, 48), '1.00 x 0.50'],
    ['is that of its density in a PNG', pngOf(90, 60, { perMetre: 11_811 }), '0.30 x 0.20'],
    [
      'is that of its density in a JPEG',
      jpegOf(45, 30, { segments: [jfif(1, 300)] }),
      '1.20 x 0.80',
    ],
    ['is never wider than the text', pngOf(1000, 10), '6.38 x 0.06'],
    ['is never higher than the sheet', pngOf(10, 1000), '0.06 x 6.49'],
  ])('%s', async (_, image, inches) => {
    const { parts, media } = await fileWith('![Plots](a.png)', { 'a.png': image });
    expect(inchesIn(parts)).toEqual([inches]);
    expect(media).toEqual([Buffer.from(image)]);
  });

  test('leaves room for the indent of a list', async () => {
    const { parts } = await fileWith('- ![Plots](a.png)', { 'a.png': pngOf(1000, 10) });
    expect(inchesIn(parts)).toEqual(['6.13 x 0.06']);
  });
});

describe('an SVG image in Word', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="192" height="96"><rect width="192" height="96" fill="#eee"/><text x="8" y="40" font-family="Arial">Plots &amp; <tspan font-weight="bold">wells</tspan></text></svg>';

  test('is drawn as a PNG of three times its pixels, with its description', async () => {
    const { parts, media } = await fileWith('![Plots](a.svg)', { 'a.svg': svg });
    expect(inchesIn(parts)).toEqual(['2.00 x 1.00']);
    expect(media.map((image) => imageInfo(image))).toMatchObject([
      { type: 'png', width: 576, height: 288 },
    ]);
    expect(valuesOf(documentOf(parts), 'wp:docPr', 'descr')).toEqual(['Plots']);
  });

  test('has the same bytes on every machine', async () => {
    const { media } = await fileWith('![Plots](a.svg)', { 'a.svg': svg });
    const sums = media.map((image) => createHash('sha256').update(image).digest('hex'));
    expect(sums).toEqual(['cd2925fd5b6d635c134c8fa588be296c3c40d0f7d094c578beddd5502de61ba5']);
  });

  test('with a character that the fonts lack is an error at the image', async () => {
    const text = svg.replace('wells', 'wells \u65e5');
    const { findings } = await rendered('![Plots](a.svg)', { 'a.svg': text });
    expect(findingsOf({ findings })).toEqual([
      "a.md:11:1 output-fits This image has the character `\u65e5` (U+65E5), which can't be drawn in Word",
    ]);
    expect(findings[0]?.help).toBe(
      'In your drawing program, convert the text to paths, or save the image as PNG.',
    );
  });

  test.each([
    ['a reference', '&#x65e5;', 1],
    ['a title, which is not drawn', '</tspan></text><title>\u65e5</title><text><tspan>', 0],
  ])('finds such a character in %s', async (_, part, count) => {
    const { findings } = await rendered('![Plots](a.svg)', { 'a.svg': svg.replace('wells', part) });
    expect(findings).toHaveLength(count);
  });

  test('that the library cannot read is an error at the image', async () => {
    const text = svg.replace('<rect', '<rect width="1"');
    const { findings } = await rendered('Text ![Plots](a.svg)', { 'a.svg': text });
    expect(findingsOf({ findings })).toEqual([
      "a.md:11:6 output-fits This image can't be drawn in Word: it is damaged or too complex",
    ]);
  });
});

describe('a photo that a camera stored on its side', () => {
  /** Light in the left third of the first row. */
  const at = (column: number, row: number): number => (column < 2 && row === 0 ? 250 : 20);
  const photo = (orientation: number): Uint8Array =>
    jpegOf(6, 3, { segments: [exif({ orientation })], at });

  test.each([
    [2, 48, 24],
    [3, 48, 24],
    [6, 24, 48],
    [8, 24, 48],
  ])('with orientation %i is drawn %i x %i pixels large', async (orientation, width, height) => {
    const { parts, media } = await fileWith('![Plots](a.jpg)', { 'a.jpg': photo(orientation) });
    expect(inchesIn(parts)).toEqual([`${(width / 96).toFixed(2)} x ${(height / 96).toFixed(2)}`]);
    expect(media.map((image) => imageInfo(image))).toMatchObject([{ type: 'png', width, height }]);
  });

  test('is not drawn where it is upright', async () => {
    const { media } = await fileWith('![Plots](a.jpg)', { 'a.jpg': photo(1) });
    expect(media).toEqual([Buffer.from(photo(1))]);
  });
});

describe('the caption of an image in Word', () => {
  const files = { 'a.png': pngOf(9, 9), 'b.png': pngOf(8, 8) };
  const shown = ({ parts }: { readonly parts: Parts }): string[] =>
    paragraphsOf(documentOf(parts)).flatMap((paragraph) => {
      const style = valuesOf(paragraph, 'w:pStyle', 'w:val')[0] ?? '';
      const image = valuesOf(paragraph, 'wp:docPr', 'descr')
        .map((each) => `[${each}] `)
        .join('');
      if (image === '' && style !== 'Caption') return [];
      const kept = paragraph.includes('<w:keepNext/>') ? 'keeps ' : '';
      const title = valuesOf(paragraph, 'wp:docPr', 'title')
        .map((each) => ` (${each})`)
        .join('');
      return [`${kept}${style}: ${image}${textOf(paragraph)}${title}`];
    });

  test('is a paragraph below it, on the same sheet', async () => {
    const file = await fileWith('![Plots](a.png "The *first* year")', files);
    expect(shown(file)).toEqual(['keeps BodyText: [Plots] ', 'Caption: The *first* year']);
    const [style, ...others] = /<w:style [^>]*w:styleId="Caption".*?<\/w:style>/s.exec(
      file.parts['word/styles.xml'] ?? '',
    ) ?? [''];
    expect(style).toContain('w:themeColor="dark1" w:themeTint="BF"/>');
    expect(others).toEqual([]);
  });

  test('is below each of several images, in a link, a list and a quotation', async () => {
    const body =
      '![One](a.png "First")\n![Two](b.png)\n\n- [![Three](a.png "Third")](https://example.org)\n\n> ![Four][c]\n\n[c]: b.png "Fourth"';
    expect(shown(await fileWith(body, files))).toEqual([
      'keeps BodyText: [One] ',
      'Caption: First',
      'BodyText: [Two] ',
      'keeps ListParagraph: [Three] ',
      'Caption: Third',
      'keeps Quote: [Four] ',
      'Caption: Fourth',
    ]);
  });

  test('is the title of the image inside a sentence', async () => {
    const file = await fileWith('See ![Plots](a.png "The first year").', files);
    expect(shown(file)).toEqual(['BodyText: [Plots] See . (The first year)']);
  });
});
