import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { sizePresets } from '../../../src/render/checklist/size-presets.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { assets } from './assets.ts';
import { corpusOfSteps, textOf } from './content.ts';

let html: string;
beforeAll(async () => {
  const { outputs } = await renderChecklists(await load('tests/fixtures/garden'), assets);
  html = textOf(outputs, '.html');
});

test('each step is the label of its check box, and links to its page', () => {
  expect(html).toContain(
    '<li><input type="checkbox" id="field-sign-lease" name="sign-lease" value="yes">' +
      '<div><label for="field-sign-lease">Sign a lease with the owner of the lot</label>' +
      '<p class="more"><a href="../site/start/find-land.html#step-sign-lease">Find Land</a></p>' +
      '<p class="note"><label for="field-sign-lease-note">Note<span class="spoken">: Sign a lease with the owner of the lot</span></label>' +
      '<input type="text" id="field-sign-lease-note" name="sign-lease-note" autocomplete="off" data-step="sign-lease"></p></div></li>',
  );
});

test('former ids of a step are at its box and its note', async () => {
  const steps = '[{id: rent-land, text: Rent land, was: [sign-lease, find-owner]}]';
  const corpus = await corpusOf(folderOf({ 'a.md': pathway('Text.', { steps }) }));
  const made = textOf((await renderChecklists(corpus, assets)).outputs, '.html');
  const former = 'data-was="sign-lease find-owner">';
  expect(made).toContain(`name="rent-land" value="yes" ${former}`);
  expect(made).toContain(`data-step="rent-land" ${former}`);
});

test('every control has a label', () => {
  const ids = [...html.matchAll(/<(?:input|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(12);
  for (const id of ids) expect(html).toContain(`<label for="${id}">`);
});

test('the first link skips to the title, and everything but the imprint is in main', () => {
  expect(html).toMatch(/<body[^>]*><a class="skip-link" href="#content">Skip to content<\/a>/);
  expect(html).toMatch(/<main id="content"[^>]*><div class="top">.*<h1>.*class="fields"/);
  expect(html).toMatch(/<a class="skip-link"[^>]*>[^<]*<\/a><main .*<\/main><footer>/);
});

test('nothing can be sent', () => {
  expect(html).not.toMatch(/<form|<button|type="submit"/);
});

test('each section is a fieldset with its heading as legend', () => {
  expect(html.match(/<fieldset[^>]*><legend><h2>[^<]*<\/h2><\/legend>/g)).toEqual([
    '<fieldset><legend><h2>Getting Started</h2></legend>',
    '<fieldset class="second-column"><legend><h2>Plots</h2></legend>',
  ]);
});

test('it loads only its own style sheet and script', () => {
  expect(html).toContain('<link rel="stylesheet" href="assets/checklist.css">');
  expect(html.replace(/&#x27;/g, "'")).toContain("default-src 'none'; style-src 'self'");
  expect(html).toContain('script-src &#x27;self&#x27;');
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="assets/checklist.js" defer>']);
  expect(html).not.toMatch(/<style| style=| on\w+=|<img/);
});

test('it has a language, a title, and links to the other formats', () => {
  expect(html).toMatch(/^<!doctype html><html lang="en-US">/);
  expect(html).toContain('<title>First Season Checklist | Community Garden Handbook</title>');
  expect(html).toContain('<a href="first-season.docx">Word version</a>');
  expect(html).toContain('<a href="first-season.pdf">PDF version</a>');
});

test('a group that continues in the second column has a heading in print', async () => {
  const { outputs } = await renderChecklists(await corpusOfSteps(6, () => 'Do it'), assets);
  expect(textOf(outputs, '.html')).toContain(
    '<li class="second-column" data-continued="The Steps, continued"><input type="checkbox" id="field-step-4"',
  );
});

test.each(sizePresets)('the style sheet has the size $name', ({ name, sizePoint, gapPoint }) => {
  const css = Buffer.from(assets.get('checklist.css') ?? new Uint8Array()).toString();
  expect(css).toContain(`.${name} {\n  --step: ${sizePoint}pt;\n  --gap: ${gapPoint}pt;\n}`);
});
