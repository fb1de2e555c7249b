import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { sizesIn, type Picture } from './picture-list.ts';
import { root } from './tools.ts';

const images = join(root, 'docs/images');

// Written by pictures.ts.
const list = JSON.parse(readFileSync(join(images, 'pictures.json'), 'utf8')) as Readonly<
  Record<string, Picture>
>;

test('the pictures are those that `npm run pictures` made, and the README or a page of docs shows each', () => {
  const made = readdirSync(images).filter((name) => name.endsWith('.png'));
  expect(made.sort()).toEqual(Object.keys(list).sort());
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
  const texts = pages
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(root, path), 'utf8'));
  for (const [name, { width, height }] of Object.entries(list)) {
    const png = readFileSync(join(images, name));
    expect([name, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([name, width, height]);
    expect([name, texts.some((text) => text.includes(`images/${name})`))]).toEqual([name, true]);
  }
});

test('the sizes of files on the pictures are those of today', () => {
  const page = readFileSync(join(inject('toolkit'), 'site/downloads.html'), 'utf8');
  const today = sizesIn(page.replace(/<[^>]*>/g, ' '));
  expect(today.length).toBeGreaterThan(2);
  for (const [name, { sizes }] of Object.entries(list))
    expect([name, ...sizes.filter((size) => !today.includes(size))]).toEqual([name]);
});

test('the sizes in a text are found', () => {
  expect(sizesIn('Word (52 KB), PDF (1.2 MB), 52 KB, 5 KBs, 7 boxes')).toEqual(['1.2 MB', '52 KB']);
});
