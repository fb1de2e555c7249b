import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { corpusOf, folderOf, pageText, pathway, type Files } from '../corpus-of.ts';

const shown = ({ file, line, column, severity, ruleId, message, help }: Finding): string =>
  `${file}:${line}:${column} ${severity} ${ruleId}: ${message} | ${help}`;

/** What a change from one folder to another adds, but for findings that the folder has anyway. */
async function changed(before: Files, after: Files): Promise<readonly string[]> {
  const base = await corpusOf(before);
  const corpus = await corpusOf(after);
  const today = '2020-01-01';
  const known = new Set((await check(corpus, { today })).findings.map(shown));
  const { findings } = await check(corpus, { today, base });
  return findings.map(shown).filter((each) => !known.has(each));
}

const body = 'Dig a well where water is near, and ask the city before you start to dig.';
const water = (front = {}, text = body): string => pathway(text, { title: 'Water', ...front });

describe('a page that was renamed', () => {
  test('without an alias is a warning with what to add', async () => {
    const found = await changed(
      folderOf({ 'water.md': water() }),
      folderOf({ 'wells.md': water({ title: 'Wells' }) }),
    );
    expect(found).toEqual([
      'wells.md:2:1 warning alias-kept: This page was at `water.md`, which now leads nowhere | Write `aliases: [water.md]` in the front matter, so that old links still work.',
    ]);
  });

  test('keeps the aliases that it has', async () => {
    const found = await changed(
      folderOf({ 'water.md': water({ aliases: '[pumps.md]' }) }),
      folderOf({ 'wells.md': water({ title: 'Wells', aliases: '[pumps.md]' }) }),
    );
    expect(found).toEqual([
      'wells.md:9:1 warning alias-kept: This page was at `water.md`, which now leads nowhere | Write `aliases: [pumps.md, water.md]` in the front matter, so that old links still work.',
    ]);
  });

  test('and whose text was rewritten is found by its title', async () => {
    const found = await changed(
      folderOf({ 'water.md': water() }),
      folderOf({ 'wells.md': water({}, 'Now something else is said on all of this page.') }),
    );
    expect(found).toEqual([expect.stringContaining('wells.md:2:1 warning alias-kept')]);
  });

  test.each([
    ['with an alias', 'wells.md', { aliases: '[water.md]' }],
    ['in case only, which aliases cannot tell apart', 'Water.md', {}],
  ])('is not found %s', async (_how, path, front) => {
    expect(
      await changed(folderOf({ 'water.md': water() }), folderOf({ [path]: water(front) })),
    ).toEqual([]);
  });
});

test('an alias that was removed is a warning', async () => {
  const found = await changed(
    folderOf({ 'water.md': water({ aliases: '[wells.md]' }) }),
    folderOf({ 'water.md': water() }),
  );
  expect(found).toEqual([
    'water.md:2:1 warning alias-kept: Alias `wells.md` was removed, and now leads nowhere | Write `aliases: [wells.md]` in the front matter, so that old links still work.',
  ]);
});

test('a page that was removed is a warning at the navigation', async () => {
  const found = await changed(
    folderOf({
      'page.md': pathway('Text.'),
      'water.md': water({ steps: '[{id: dig, text: Dig}]' }),
    }),
    folderOf({ 'page.md': pathway('Text.') }),
  );
  expect(found).toEqual([
    'site.yaml:7:1 warning alias-kept: Page `water.md` was removed, and its address now leads nowhere | Add `aliases: [water.md]` to the front matter of the page that readers should find instead. If there is none, leave it.',
  ]);
});

test('a page whose new front matter is wrong is one finding, not two', async () => {
  const found = await changed(
    folderOf({ 'water.md': water() }),
    folderOf({ 'wells.md': pageText(body, { title: 'Wells', kind: 'article' }) }),
  );
  expect(found).toEqual([]);
});

describe('a step whose id changed', () => {
  const steps = (yaml: string): Files => folderOf({ 'page.md': pathway('Text.', { steps: yaml }) });
  const before = steps('[{id: dme-direct-billing, text: List equipment}, {id: other, text: Wait}]');

  test.each([
    ['[{id: dme-billing, text: List equipment}, {id: other, text: Wait}]', '8:14'],
    ['[{id: dme-billing, text: Pay for chairs}, {id: other, text: Wait}]', '8:14'],
    ['[{id: other, text: Wait}, {id: equipment, text: List all equipment}]', '8:39'],
  ])('is a warning with what to add: %s', async (yaml, where) => {
    expect(await changed(before, steps(yaml))).toEqual([
      `page.md:${where} warning step-id-kept: The id of this step was \`dme-direct-billing\`: answers on completed checklists would be lost | Write the old id again, or add \`was: dme-direct-billing\` to the step.`,
    ]);
  });

  test.each([
    '[{id: dme-billing, text: List equipment, was: dme-direct-billing}, {id: other, text: Wait}]',
    '[{id: dme-billing, text: List equipment, was: [x, dme-direct-billing]}, {id: other, text: Wait}]',
  ])('is not found in %s', async (yaml) => {
    expect(await changed(before, steps(yaml))).toEqual([]);
  });

  test.each([
    '[{id: other, text: Wait}]',
    '[{id: other, text: Wait}, {id: hire-people, text: Hire people}]',
  ])('or was removed is a warning that says what may take its place: %s', async (yaml) => {
    expect(await changed(before, steps(yaml))).toEqual([
      'page.md:8:1 warning step-id-kept: Step `dme-direct-billing` was removed: links to it and answers on completed checklists would be lost | Add `was: dme-direct-billing` to the step that takes its place. If there is none, leave it.',
    ]);
  });

  test('is not missed while a page that may have it is wrong', async () => {
    const wrong = pageText(body, { title: 'Wells', kind: 'article' });
    const found = await changed(
      folderOf({ 'page.md': pathway('Text.'), 'wells.md': water() }),
      folderOf({ 'page.md': pathway('Text.', { steps: '[]' }), 'wells.md': wrong }),
    );
    expect(found).toEqual([]);
  });

  test('again keeps the ids before', async () => {
    const found = await changed(
      steps('[{id: b, text: List equipment, was: a}]'),
      steps('[{id: c, text: List equipment}]'),
    );
    expect(found).toEqual([expect.stringContaining('add `was: [b, a]` to the step')]);
  });

  test('and lost its former id is a warning', async () => {
    const found = await changed(
      steps('[{id: b, text: List equipment, was: a}]'),
      steps('[{id: b, text: List equipment}]'),
    );
    expect(found).toEqual([
      'page.md:8:14 warning step-id-kept: Former id `a` was removed: answers on completed checklists would be lost | Write `was: a` in the step.',
    ]);
  });

  test('on a page that was renamed is found there', async () => {
    const found = await changed(
      folderOf({ 'water.md': water({ steps: '[{id: dig-well, text: Dig a well}]' }) }),
      folderOf({
        'wells.md': water({ steps: '[{id: dig, text: Dig a well}]', aliases: '[water.md]' }),
      }),
    );
    expect(found).toEqual([expect.stringContaining('wells.md:8:14 warning step-id-kept')]);
  });
});

test('a fact about a step under its former id names the new one, as a fix', async () => {
  const states = [
    'facts:',
    '  buy-in: {label: A, meaning: A, source: A, shortSource: A, url: "https://a.org", asOf: 2019-04-03, bearsOn: [{step: old-step}]}',
    'records: {}',
    '',
  ].join('\n');
  const files = folderOf(
    { 'page.md': pathway('Text.', { steps: '[{id: new-one, text: A, was: old-step}]' }) },
    { 'states.yaml': states },
  );
  const { findings } = await check(await corpusOf(files), { today: '2020-01-01' });
  expect(findings.map(({ message, fix }) => [message, fix?.[0]?.text])).toEqual([
    ['No page has a step `old-step`. Did you mean `new-one`?', 'new-one'],
  ]);
});

describe('an entry whose id changed', () => {
  const page = { 'page.md': pathway('[12 plots](facts.yaml#plots).', { contacts: '[]' }) };
  const plots = 'plots: {value: 12, noun: plots, asOf: 2019-04-03, source: guide}\n';
  const guide = 'guide: {title: The Guide, publisher: The Press, year: 2018}\n';
  const before = folderOf(page, { 'facts.yaml': plots, 'resources.yaml': guide });
  const after = (files: Files, body = '[12 plots](facts.yaml#beds).'): Files =>
    folderOf(
      { 'page.md': pathway(body, { contacts: '[]' }) },
      { 'facts.yaml': plots, 'resources.yaml': guide, ...files },
    );

  test('is a warning with what to add, unless the entry says so', async () => {
    const beds = plots.replace('plots:', 'beds:');
    expect(await changed(before, after({ 'facts.yaml': beds }))).toEqual([
      'facts.yaml:1:1 warning entry-id-kept: The id of this entry was `plots`, to which links now lead nowhere | Write the old id again, or add `was: plots` to the entry.',
    ]);
    const kept = beds.replace('}', ', was: plots}');
    expect(await changed(before, after({ 'facts.yaml': kept }))).toEqual([]);
  });

  test('or was removed is a warning, unless no reader saw it', async () => {
    const found = await changed(before, after({ 'facts.yaml': '' }, '12 plots.'));
    expect(found).toEqual([
      'facts.yaml:1:1 warning entry-id-kept: Entry `plots` was removed, and its address now leads nowhere | Add `was: plots` to the entry that readers should find instead. If there is none, leave it.',
    ]);
    const other = `${guide}unused: {title: A Handbook, publisher: City}\n`;
    const unused = folderOf(page, { 'facts.yaml': plots, 'resources.yaml': other });
    expect(await changed(unused, before)).toEqual([]);
  });
});
