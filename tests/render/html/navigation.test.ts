import { expect, test } from 'vitest';
import { handbook } from './handbook.ts';
import { partOf } from './site-of.ts';

const menuOf = (document: string | undefined): string =>
  partOf(document ?? '', '<nav class="menu"', '</nav>');

test('the menu has all pages in reading order, each section beginning with its overview', async () => {
  const menu = menuOf((await handbook()).get('soil/clay.html'));
  expect(
    [...menu.matchAll(/<summary>(.*?)<|<li><a href="(.*?)"/g)].map((m) => m[1] ?? m[2]),
  ).toEqual([
    '../index.html',
    'Soil',
    'index.html',
    'clay.html',
    'Sand',
    'sand/index.html',
    'sand/dune.html',
    'Seed',
    '../seed/index.html',
    '../seed/pea.html',
  ]);
  expect(menu).toContain('<li><a href="index.html">Overview</a></li>');
});

test('the menu unfolds the sections around the page and marks the page alone', async () => {
  const menu = menuOf((await handbook()).get('soil/sand/dune.html'));
  expect(menu.match(/<details open>\n<summary>.*?</g)).toEqual([
    '<details open>\n<summary>Soil<',
    '<details open>\n<summary>Sand<',
  ]);
  expect(menu).toContain('<details>\n<summary>Seed<');
  expect(menu.match(/<a [^>]*aria-current[^>]*>/g)).toEqual([
    '<a href="dune.html" aria-current="page">',
  ]);
});

test('the breadcrumb leads from the first page to this one', async () => {
  const site = await handbook();
  const crumbs = partOf(site.get('soil/sand/dune.html') ?? '', '<nav class="breadcrumb"', '</nav>');
  expect([...crumbs.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual([
    '<a href="../../index.html">Home</a>',
    '<a href="../index.html">Soil</a>',
    '<a href="index.html">Sand</a>',
    '<span aria-current="page">Dune</span>',
  ]);
  expect(site.get('index.html')).not.toContain('class="breadcrumb"');
});

test('previous and next are named by their titles and cross sections', async () => {
  const site = await handbook();
  const around = (path: string): string[] =>
    [...(site.get(path) ?? '').matchAll(/rel="(prev|next)" href="(.*?)".*?title">(.*?)</g)].map(
      (match) => match.slice(1).join(' '),
    );
  expect(around('soil/sand/dune.html')).toEqual([
    'prev index.html Sand',
    'next ../../seed/index.html Seed',
  ]);
  expect(around('index.html')).toEqual(['next soil/index.html All about Soil']);
  expect(around('seed/pea.html')).toEqual(['prev index.html Seed']);
});

test('three parts of a page make a list of them, two do not', async () => {
  const site = await handbook();
  const contents = partOf(site.get('soil/clay.html') ?? '', '<nav class="contents"', '</nav>');
  expect([...contents.matchAll(/<a.*?<\/a>/g)].map(([link]) => link)).toEqual([
    '<a href="#a">A</a>',
    '<a href="#b">B</a>',
    '<a href="#c-d">C d</a>',
  ]);
  expect(site.get('soil/sand/dune.html')).not.toContain('class="contents"');
});
