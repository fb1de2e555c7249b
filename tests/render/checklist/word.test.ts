import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { assets } from './assets.ts';

let parts: Record<string, string>;
beforeAll(async () => {
  const { outputs } = await renderChecklists(await load('tests/fixtures/garden'), assets);
  const bytes = outputs.find(({ path }) => path.endsWith('.docx'))?.bytes ?? new Uint8Array();
  parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
});

const body = (): string => parts['word/document.xml'] ?? '';

test('every part is well-formed: each element is closed where its parent ends', () => {
  for (const [path, xml] of Object.entries(parts)) {
    const open: (string | undefined)[] = [];
    for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (close) expect(open.pop(), path).toBe(name);
      else if (!empty) open.push(name);
    }
    expect(open, path).toEqual([]);
  }
});

test('each step is a check box with a title, tag and id that cannot be deleted', () => {
  const controls = body().match(/<w:sdtPr>.*?<\/w:sdtPr>/gs) ?? [];
  expect(controls).toHaveLength(12);
  for (const control of controls)
    expect(control).toMatch(
      /^<w:sdtPr><w:alias w:val="[^"]+"\/><w:tag w:val="[^"]+"\/><w:id w:val="\d+"\/><w:lock w:val="sdtLocked"\/>/,
    );
  expect(new Set(controls.map((control) => /<w:id [^>]*>/.exec(control)?.[0])).size).toBe(12);
  const box = controls.find((control) => control.includes('"test-soil"'));
  expect(box).toContain('<w:alias w:val="Test the soil for lead"/>');
  expect(box).toContain('<w14:checked w14:val="0"/>');
  expect(body()).toContain('xmlns:w14=');
});

test('it has real headings, columns instead of tables, and no protection', () => {
  expect(body().match(/<w:pStyle w:val="Heading\d"\/>/g)).toEqual(
    ['1', '2', '2', '2', '2'].map((level) => `<w:pStyle w:val="Heading${level}"/>`),
  );
  expect(body()).not.toContain('<w:tbl>');
  expect(body()).toMatch(/<w:cols [^>]*w:num="2"/);
  expect(parts['word/settings.xml']).not.toContain('documentProtection');
});

test.each([
  ['dc:title', 'First Season Checklist'],
  ['dc:subject', 'Check what your garden has done.'],
  ['dc:creator', 'Riverside Garden League'],
  ['cp:lastModifiedBy', 'Riverside Garden League'],
  ['cp:keywords', 'Community Garden Handbook, Getting Started, Plots'],
  ['dc:language', 'en-US'],
])('its property %s is %s', (name, value) => {
  expect(parts['docProps/core.xml']).toContain(`<${name}>${value}</${name}>`);
});
