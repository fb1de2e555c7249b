import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { assets } from './assets.ts';
import { textOf } from './content.ts';

let pdf: string;
beforeAll(async () => {
  const { outputs } = await renderChecklists(await load('tests/fixtures/garden'), assets);
  pdf = textOf(outputs, '.pdf');
});

const count = (pattern: RegExp): number => pdf.match(pattern)?.length ?? 0;

test('it has one page of US Letter', () => {
  expect(count(/\/Type \/Page\n/g)).toBe(1);
  expect(pdf).toContain('/MediaBox [0 0 612 792]');
});

test.each([
  ['tags', '/Type /StructTreeRoot'],
  ['a mark that it is tagged', '/Marked true'],
  ['a language', '/Lang (en-US)'],
  ['a title that windows show', '/DisplayDocTitle true'],
  ['a tab order that follows the tags', '/Tabs /S'],
  ['a claim of PDF/UA-1', '<pdfuaid:part>1</pdfuaid:part>'],
  ['a heading', '/S /H1'],
  ['a link with a description', '/Contents (Email office@garden.example.org)'],
])('it has %s', (_, text) => {
  expect(pdf).toContain(text);
});

test('every field is a widget with a tooltip, a tag and an appearance', () => {
  const widgets = pdf.split('endobj').filter((object) => object.includes('/Subtype /Widget'));
  expect(widgets).toHaveLength(12);
  for (const widget of widgets)
    expect(widget).toMatch(/\/TU \([^)]+\)(?=[^]*\/AP <<)(?=[^]*\/StructParent \d)/);
  expect(widgets.filter((widget) => widget.includes('/FT /Btn'))).toHaveLength(4);
  expect(pdf).toContain('/TU (Ask the city for a garden meter)');
});

test('each step is a list item, with its check box as the label', () => {
  expect([count(/\/S \/LI\n/g), count(/\/S \/Lbl\n/g), count(/\/S \/LBody\n/g)]).toEqual([4, 4, 4]);
  expect(count(/\/S \/Form\n/g)).toBe(12);
});

test('its fonts are embedded, and its streams are not compressed', () => {
  expect(count(/\/FontFile2 /g)).toBe(3);
  expect(pdf).not.toContain('/FlateDecode');
});

test('its dates are the date of the content', () => {
  expect(pdf.match(/D:\d{14}Z/g)).toEqual(['D:20220301000000Z', 'D:20220301000000Z']);
  expect(pdf).toContain('<xmp:CreateDate>2022-03-01T00:00:00Z');
});

test('everything drawn is tagged or an artifact', () => {
  const [, page = ''] = /stream\n(1 0 0 -1 0 792 cm[^]*?)endstream/.exec(pdf) ?? [];
  let depth = 0;
  for (const line of page.split('\n')) {
    if (/ (?:BDC|BMC)$/.test(line)) depth += 1;
    if (line === 'EMC') depth -= 1;
    if (/ (?:Tj|TJ)$|^[fSB]\*?$/.test(line)) expect(depth, line).toBe(1);
  }
  expect(page).toContain('TJ');
});
