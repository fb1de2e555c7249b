import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import type { Output } from '../../../src/model/index.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { assets } from './assets.ts';
import { documentOf, textOf } from './content.ts';

const steps = ['sign-lease', 'test-soil', 'water-meter', 'lay-out-plots'];
const fields = ['garden', 'name', 'date'];

let outputs: readonly Output[];
beforeAll(async () => {
  ({ outputs } = await renderChecklists(await load('tests/fixtures/garden'), assets));
});

test('there are three files with one name, a style sheet and a script', () => {
  expect(outputs.map(({ path, kind, title }) => [path, kind, title])).toEqual([
    ['checklist/first-season.html', 'checklist', 'First Season Checklist (web page)'],
    ['checklist/first-season.docx', 'checklist', 'First Season Checklist (Word)'],
    ['checklist/first-season.pdf', 'checklist', 'First Season Checklist (PDF)'],
    ['checklist/assets/checklist.css', 'asset', 'Style sheet of the checklist'],
    ['checklist/assets/checklist.js', 'asset', 'Script of the checklist'],
  ]);
});

test('the fields have the same names in all formats, each once, in the same order', () => {
  const names = [...fields, ...steps.flatMap((step) => [step, `${step}-note`]), 'notes'];
  const found = (text: string, pattern: RegExp): (string | undefined)[] =>
    [...text.matchAll(pattern)].map(([, name]) => name);
  expect(found(textOf(outputs, '.html'), /<(?:input|textarea)[^>]* name="([^"]+)"/g)).toEqual(
    names,
  );
  expect(found(documentOf(outputs), /<w:tag w:val="([^"]+)"\/>/g)).toEqual(names);
  expect(found(textOf(outputs, '.pdf'), /\/T \(([^)]+)\)/g)).toEqual(names);
});

test('the same content gives the same bytes', async () => {
  const again = await renderChecklists(await load('tests/fixtures/garden'), assets);
  for (const [index, { path, bytes }] of again.outputs.entries())
    expect(Buffer.compare(bytes, outputs[index]?.bytes ?? new Uint8Array()), path).toBe(0);
});

test('hostile texts stay text in all formats', async () => {
  const hostile = '</title><script>alert("1")</script> & ) endobj \\';
  const files = folderOf({
    'a.md': pathway('Text.', {
      steps: `[{id: first-step, text: ${JSON.stringify(hostile)}}]`,
    }),
  });
  const site = String(files['site.yaml']).replace(
    'title: Checklist',
    `title: ${JSON.stringify(hostile)}`,
  );
  const made = await renderChecklists(await corpusOf({ ...files, 'site.yaml': site }), assets);
  expect(made.findings).toEqual([]);
  const html = textOf(made.outputs, '.html');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/title>/g)).toHaveLength(1);
  expect(documentOf(made.outputs)).not.toContain('<script');
  expect(documentOf(made.outputs)).toContain('&lt;script&gt;');
  const pdf = textOf(made.outputs, '.pdf');
  expect(pdf).toContain('<rdf:li xml:lang="x-default">&lt;/title&gt;');
  expect(pdf).toContain('/T (first-step)');
  expect(pdf).toContain(String.raw`& \) endobj \\)`);
});
