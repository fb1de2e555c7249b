import { around, childOf, isOn, topOf, valueOf, type Element } from '../../../ooxml/index.ts';
import { quoted } from '../../format-value.ts';
import type { WordDocument } from '../document.ts';
import { isBold, type Paragraph, type Run } from '../paragraph.ts';
import { firstRowOf } from '../table-style.ts';
import { contrastOf } from '../palette.ts';
import type { WordRule } from '../rule.ts';
import { lookUp } from '../styles.ts';
import { styleOf } from '../story.ts';

/** WCAG 2.2, 1.4.3: large text is 18 points, or 14 in bold. In half points, as Word counts. */
const large = { regular: 36, bold: 28 } as const;

export const contrast: WordRule = {
  id: 'contrast',
  severity: 'warning',
  summary: 'The contrast between text and its background is at least 4.5:1, or 3:1 for large text.',
  why: 'People with low vision cannot read pale text. In sunlight or from a poor printout, nobody can.',
  *check(document) {
    const judged = new Set<string>();
    for (const paragraph of document.paragraphs)
      for (const run of paragraph.runs) {
        const ink = inkOf(run, document);
        if (ink === undefined || !/\S/.test(run.text) || isOn(lookUp(run.looks, 'w:vanish')))
          continue;
        const ground = groundOf(run, paragraph, document);
        const wanted = isLarge(run) ? 3 : 4.5;
        const key = `${ink} ${ground} ${wanted} ${paragraph.styleName}`;
        if (judged.has(key)) continue;
        judged.add(key);
        const found = contrastOf(ink, ground);
        if (found >= wanted) continue;
        yield {
          message: `Contrast of ${quoted(`#${ink}`)} on ${quoted(`#${ground}`)} is ${Math.floor(found * 100) / 100}:1; the minimum is ${wanted}:1`,
          help: 'Make the text darker or its background lighter, or the reverse, preferably in the style.',
          where: paragraph.where,
        };
      }
  },
};

/** The color of text; undefined where Word chooses it. */
function inkOf({ looks }: Run, { palette }: WordDocument): string | undefined {
  return palette.colorOf(lookUp(looks, 'w:color'), { value: 'w:val', theme: 'w:themeColor' });
}

/** The background of text: the nearest shading of the run, its paragraph, cell, table, or page. */
function groundOf(run: Run, { looks, cell }: Paragraph, document: WordDocument): string {
  const marker = highlights.get(valueOf(lookUp(run.looks, 'w:highlight')) ?? '');
  return (
    marker ??
    shadeOf(lookUp(run.looks, 'w:shd'), document) ??
    shadeOf(lookUp(looks, 'w:shd'), document) ??
    cellShadeOf(cell, document) ??
    pageColorOf(document)
  );
}

function cellShadeOf(cell: Element | undefined, document: WordDocument): string | undefined {
  for (let at = cell; at; at = around(at, 'w:tc')) {
    const table = around(at, 'w:tbl');
    const own = table && styleOf(table, 'w:tblPr', 'w:tblStyle');
    const chain = document.styles.chainOf(own ?? document.styles.standard('table'));
    const sets = [
      childOf(at, 'w:tcPr'),
      ...firstRowOf(at, chain).map((look) => childOf(look, 'w:tcPr')),
      ...chain.map((style) => childOf(style, 'w:tcPr')),
      childOf(table, 'w:tblPr'),
      ...chain.map((style) => childOf(style, 'w:tblPr')),
    ];
    for (const set of sets) {
      const shade = shadeOf(childOf(set, 'w:shd'), document);
      if (shade !== undefined) return shade;
    }
  }
  return undefined;
}

/** A solid pattern shows its color instead of its fill. ISO/IEC 29500-1, 17.3.5 */
function shadeOf(shade: Element | undefined, { palette }: WordDocument): string | undefined {
  return valueOf(shade) === 'solid'
    ? (palette.colorOf(shade, { value: 'w:color', theme: 'w:themeColor' }) ?? '000000')
    : palette.colorOf(shade, { value: 'w:fill', theme: 'w:themeFill' });
}

function pageColorOf({ package: { main }, settings, palette }: WordDocument): string {
  if (!isOn(childOf(settings, 'w:displayBackgroundShape'))) return white;
  const page = childOf(topOf(main), 'w:background');
  return palette.colorOf(page, { value: 'w:color', theme: 'w:themeColor' }) ?? white;
}

function isLarge(run: Run): boolean {
  const size = Number(valueOf(lookUp(run.looks, 'w:sz')) ?? '20');
  return size >= (isBold(run) ? large.bold : large.regular);
}

const white = 'ffffff';

/** ISO/IEC 29500-1, 17.18.40 */
const highlights: ReadonlyMap<string, string> = new Map([
  ['black', '000000'],
  ['blue', '0000ff'],
  ['cyan', '00ffff'],
  ['green', '00ff00'],
  ['magenta', 'ff00ff'],
  ['red', 'ff0000'],
  ['yellow', 'ffff00'],
  ['white', 'ffffff'],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['darkGray', '808080'],
  ['lightGray', 'c0c0c0'],
]);
