import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { applyEdits } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

/** What a link to a fact reads after the fixes, by what it read before; as before where nothing is wrong. */
async function fixed(
  fact: string,
  texts: readonly string[],
  language = 'en',
): Promise<readonly string[]> {
  const linked = texts.map((text) =>
    text.includes('[') ? text.replace(']', '](facts.yaml#it)') : `[${text}](facts.yaml#it)`,
  );
  const files = folderOf(
    { 'page.md': pathway(linked.join('\n\n')) },
    { 'facts.yaml': `it: {${fact}, asOf: "2019", source: guide}\n` },
  );
  const site = `${String(files['site.yaml'])}language: ${language}\n`;
  const corpus = await corpusOf({ ...files, 'site.yaml': site });
  const { findings } = await check(corpus, { today: '2020-01-01' });
  const own = findings.filter(({ ruleId }) => ruleId === 'fact-matches');
  const text = corpus.sources.get('page.md')?.text ?? '';
  const unfixed = new Set(own.filter(({ fix }) => !fix).map(({ line }) => line));
  const shown = applyEdits(
    text,
    own.map(({ fix }) => fix ?? []),
  );
  return shown
    .split('\n')
    .map((line, index) => (unfixed.has(index + 1) ? `${line} (no fix)` : line))
    .filter((line) => line.includes('facts.yaml#it'))
    .map((line) => line.replace('](facts.yaml#it)', ']').replace(/^\[([^\]]*)\]/, '$1'));
}

const table: Readonly<Record<string, readonly (string | readonly [string, string])[]>> = {
  'value: 126, noun: programs': [
    '126 programs',
    'all **126** programs',
    'one hundred twenty-six programs',
    'One hundred and twenty-six programs',
    'exactly 126',
    'about 130 programs',
    'In 2019, 126 programs',
    'more than 125 programs',
    'more than 120',
    'more than 100',
    'nearly 130',
    'at least 126',
    '100+ programs',
    '120 or more',
    'up to 126',
    'fewer than 127',
    ['125 programs', '126 programs'],
    ['**125** programs', '**126** programs'],
    'about 125 programs',
    'as many as 126 programs',
    ['in 2019', 'in 2019 (no fix)'],
    ['about 123 programs', 'about 126 programs'],
    [
      'about [127](facts.yaml#it) programs'.replace('](facts.yaml#it)', ']'),
      'about [126] programs',
    ],
    ['One hundred twenty-five programs', 'One hundred twenty-six programs'],
    ['Of 2019: 125 programs', 'Of 2019: 126 programs'],
    ['more than 126 programs', 'more than 125 programs'],
    ['More than 130 programs', 'More than 120 programs'],
    ['nearly 120', 'nearly 130'],
    ['fewer than 120', 'fewer than 130'],
    ['at least 130', 'at least 120'],
    ['many programs', 'many programs (no fix)'],
    ['the 31 states with 125 programs', 'the 31 states with 126 programs'],
    ['up from 100 to 125 programs', 'up from 100 to 125 programs (no fix)'],
    ['the 80 states with 200 programs', 'the 80 states with 200 programs (no fix)'],
    ['126%', '126% (no fix)'],
  ],
  'value: 36, noun: towns': [
    'dozens of towns',
    'Several dozen towns',
    'three dozen towns',
    'about three dozen towns',
    ['more than two dozen towns', 'more than two dozen towns (no fix)'],
    ['a dozen towns', 'a dozen towns (no fix)'],
    ['two dozen towns', 'two dozen towns (no fix)'],
    ['hundreds of towns', 'hundreds of towns (no fix)'],
    ['tens of thousands of towns', 'tens of thousands of towns (no fix)'],
    ['dozens of the 31 towns', 'dozens of the 36 towns'],
  ],
  'value: 512000, noun: people': [
    'about half a million people',
    'more than half a million people',
    'hundreds of thousands of people',
    'several hundred thousand people',
    ['a dozen million people', 'a dozen million people (no fix)'],
    ['hundreds of millions of people', 'hundreds of millions of people (no fix)'],
    ['half a million people', 'half a million people (no fix)'],
    ['nearly half a million people', 'nearly half a million people (no fix)'],
    ['thousands of people', 'thousands of people (no fix)'],
  ],
  'value: 12300000, noun: people': [
    '12.3 million people',
    '12,300,000 people',
    'more than 12 million',
    'Over twelve million people',
    'about 12 million',
    'about 12.3 million',
    'just over 12 million people',
    ['12 million people', '12.3 million people'],
    ['nearly 12 million', 'about 12 million'],
    ['almost 12.2 million', '12.3 million'],
    ['more than 11 million', 'more than 12 million'],
    ['more than eleven million', 'more than twelve million'],
    ['about 13 million', 'about 12 million'],
    ['about 12,500,000', 'about 12,300,000'],
  ],
  'value: 13000000, noun: people': [
    ['More than 12 million people', '13 million people'],
    ['More than twelve million people', 'Thirteen million people'],
    ['there are [almost 13 million] people', 'there are [13 million] people'],
  ],
  'value: 1200000000, unit: $': [
    '$1.2 billion',
    '1.2 billion dollars',
    '$1,200,000,000',
    '$1.2B',
    'more than $1 billion',
    'US$1.2 billion',
    'USD 1.2 billion',
    '1.2 billion U.S. dollars',
    ['€1.2 billion', '$1.2 billion'],
    ['more than £1 billion', 'more than $1 billion'],
    ['about €[1.2 billion] in aid', 'about $[1.2 billion] in aid'],
    ['1.2 billion euros', '1.2 billion euros (no fix)'],
    ['in aid, [1.2 billion] euros', 'in aid, [1.2 billion] euros (no fix)'],
    ['EUR 1.2 billion', 'EUR 1.2 billion (no fix)'],
    ['€1.1 billion', '€1.1 billion (no fix)'],
    ['$1.1 billion', '$1.2 billion'],
    ['nearly $1.2 billion', '$1.2 billion'],
    ['$950 million', '$1.2 billion'],
  ],
  'value: more than US$12, noun: a day': [
    'more than $12',
    'more than 12 dollars',
    ['more than C$12', 'more than C$12 (no fix)'],
    ['more than 12 yen', 'more than 12 yen (no fix)'],
  ],
  'value: 12, noun: dollars': ['$12', ['12 pounds', '12 pounds (no fix)']],
  'value: 88, unit: "%"': [
    '88%',
    '88 percent',
    'eighty-eight percent',
    'about 90%',
    'nearly 90 percent',
    'nine in ten',
    'nine out of ten people',
    'nearly nine in ten',
    'most people',
    'the majority of people',
    ['90%', '88%'],
    ['two thirds of people', '88% of people'],
    ['Two-thirds of the people', '88% of the people'],
    ['nearly two thirds of people', 'nearly 90% of people'],
    ['more than half of them', 'more than 80% of them'],
    ['a third of 31 towns', '88% of 31 towns'],
    ['two in three people', 'two in three people (no fix)'],
    ['half the people', 'half the people (no fix)'],
    ['all people', 'all people (no fix)'],
    ['nobody', 'nobody (no fix)'],
    ['half a million people', 'half a million people (no fix)'],
    ['more than 90%', 'more than 80%'],
    ['88 people', '88 people (no fix)'],
  ],
  'value: 34, unit: "%"': [
    'a third of people',
    'one in three',
    '1 in 3 people',
    'one out of every three people',
    'more than a third',
    'over one third',
    'about one-third',
    ['less than a third of people', 'less than 40% of people'],
    ['a quarter of people', '34% of people'],
    ['one in four people', 'one in four people (no fix)'],
    ['most people', 'most people (no fix)'],
    ['half of people, a day and a half later', '34% of people, a day and a half later'],
  ],
  'value: more than 12 million, noun: people': [
    'More than 12 million people',
    'over twelve million people',
    'at least 12 million',
    ['12 million people', 'more than 12 million people'],
    ['About 12 million', 'More than 12 million'],
    ['more than 11 million', 'more than 12 million'],
    ['Twelve million people', 'More than twelve million people'],
  ],
  'value: 3 to 6, unit: months': [
    '3 to 6 months',
    'three to six months',
    '3\u20136 months',
    'between three and six months',
    ['between two and six months', 'between three and six months'],
    ['3 to 5 months', '3 to 6 months'],
    ['two to five months', 'three to six months'],
    ['6 months', '6 months (no fix)'],
  ],
  'value: 100 to 200, noun: programs': [
    'between one hundred and two hundred programs',
    [
      'between one hundred and three hundred programs',
      'between one hundred and two hundred programs',
    ],
  ],
  'value: 4.5, unit: miles': [
    '4\u00bd miles',
    'four and a half miles',
    ['three and a half miles', '4.5 miles'],
    ['3\u00bd miles', '4.5 miles'],
  ],
  'value: 2500000, noun: people': [
    'two and a half million people',
    ['three and a half million people', '2.5 million people'],
  ],
  'value: every county': ['Every county', ['most counties', 'most counties (no fix)']],
  'value: 1.5, unit: million dollars': ['$1.5 million', ['$1.4 million', '$1.5 million']],
};

describe.each(Object.entries(table))('words for %s', (fact, cases) => {
  test('are those that match it, and others are fixed', async () => {
    const pairs = cases.map((each) => (typeof each === 'string' ? ([each, each] as const) : each));
    expect(
      await fixed(
        fact,
        pairs.map(([text]) => text),
      ),
    ).toEqual(pairs.map(([, text]) => text));
  });
});

test.each([
  [
    'de',
    'value: 45200, noun: x',
    [
      'rund 45.000',
      'mehr als 45 Tausend',
      '45.200',
      ['45.100', '45.200'],
      ['fast 45.000', 'rund 45.000'],
    ],
  ],
  [
    'de',
    'value: 1200000, noun: x',
    [
      '1,2 Mio.',
      '1,2 Mio Medien',
      '1,2 Millionen',
      ['1,1 Mio Medien', '1,2 Mio Medien'],
      ['1,1 Mio.', '1,2 Mio.'],
      ['zwei Millionen', '1,2 Millionen'],
    ],
  ],
  ['de', 'value: 12, noun: Beete', ['zwölf Beete', 'ein Dutzend', ['elf Beete', 'zwölf Beete']]],
  [
    'de',
    'value: 88, unit: "%"',
    [
      'fast neun von zehn',
      'die meisten',
      ['90 %', '88 %'],
      ['zwei Drittel der Leute', '88\u00a0% der Leute'],
      ['rund die Hälfte der Leute', 'rund 90\u00a0% der Leute'],
      ['zwei Drittel', 'zwei Drittel (no fix)'],
      ['jeder Zweite', 'jeder Zweite (no fix)'],
    ],
  ],
  [
    'de',
    'value: 1200000, unit: €',
    [
      '1,2 Mio. €',
      '1,2 Millionen Euro',
      ['1,2 Mio. $', '1,2 Mio. €'],
      ['1,2 Mio. US-Dollar', '1,2 Mio. US-Dollar (no fix)'],
    ],
  ],
  [
    'es',
    'value: 2000000, unit: €',
    ['2 millones de euros', ['2 millones de dólares', '2 millones de dólares (no fix)']],
  ],
  ['de', 'value: 1, noun: Beet', ['ein Beet', ['zwei Beete', '1 Beete']]],
  [
    'de',
    'value: 37, noun: Beete',
    [
      'siebenunddreißig Beete',
      'Siebenunddreissig Beete',
      'einige Beete',
      'mehr als fünfunddreißig Beete',
      ['sechsunddreißig Beete', '37 Beete'],
      ['hundertsiebenunddreißig Beete', '37 Beete'],
      ['eine Million Beete', '37 Beete'],
    ],
  ],
  [
    'de',
    'value: 12126, noun: Beete',
    [
      'zwölftausendeinhundertsechsundzwanzig Beete',
      'zwölftausendhundertundsechsundzwanzig Beete',
      'rund zwölftausend Beete',
      'rund zwölf Tausend Beete',
      'mehr als zwölftausend',
      ['zwölftausend Beete', '12.126 Beete'],
      ['einundzwanzigtausend Beete', '12.126 Beete'],
    ],
  ],
  ['de', 'value: 12, noun: x', ['12 Bio-Beete']],
  [
    'de',
    'value: 260, noun: Beete',
    [
      'Hunderte Beete',
      'Hunderte von Beeten',
      ['Dutzende Beete', 'Dutzende Beete (no fix)'],
      ['ein Dutzend', 'ein Dutzend (no fix)'],
      ['2 Millionen', '260'],
    ],
  ],
  [
    'es',
    'value: 260, noun: x',
    [
      'cientos de huertos',
      ['decenas de huertos', 'decenas de huertos (no fix)'],
      ['miles de huertos', 'miles de huertos (no fix)'],
      ['una docena', 'una docena (no fix)'],
    ],
  ],
  [
    'es',
    'value: 36, noun: x',
    [
      'treinta y seis huertos',
      'más de treinta y cinco huertos',
      ['treinta y siete huertos', '36 huertos'],
      ['veintiséis huertos', '36 huertos'],
      ['ciento treinta y seis huertos', '36 huertos'],
      ['dos mil huertos', '36 huertos'],
      ['un millón', '36'],
    ],
  ],
  [
    'es',
    'value: 2541, noun: x',
    [
      'dos mil quinientos cuarenta y un huertos',
      'Dos mil quinientas cuarenta y una plazas',
      'más de dos mil quinientas plazas',
      ['dos mil plazas', '2541 plazas'],
    ],
  ],
  [
    'es',
    'value: 3 to 6, unit: meses',
    ['entre tres y seis meses', ['entre tres y cinco meses', 'entre tres y seis meses']],
  ],
  [
    'es',
    'value: 2300000, noun: x',
    ['dos millones trescientos mil', ['un millón trescientos mil', '2.300.000']],
  ],
  [
    'de',
    'value: 2300000, noun: x',
    ['zwei Millionen dreihunderttausend', ['drei Millionen dreihunderttausend', '2.300.000']],
  ],
  ['es', 'value: 2000000000, noun: x', ['dos mil millones', '2 mil millones']],
  [
    'es',
    'value: 12300000, noun: x',
    ['más de 12 millones', 'unos 12 millones', ['casi 12 millones', 'unos 12 millones']],
  ],
  [
    'es',
    'value: 88, unit: "%"',
    [
      '88 por ciento',
      '88 %',
      'nueve de cada diez',
      'la mayoría',
      ['90 %', '88 %'],
      ['dos tercios de la gente', 'dos tercios de la gente (no fix)'],
      ['la mitad', 'la mitad (no fix)'],
    ],
  ],
  ['ja', 'value: 1200000000, unit: $', ['12億 USD', ['12億 €', '12億 $']]],
  ['ar', 'value: 126, noun: x', ['١٢٦ برنامجا', ['١٢٥ برنامجا', '١٢٦ برنامجا'], ['۱۲۵', '۱۲۶']]],
  ['ar', 'value: 1260.5, noun: x', ['١٬٢٦٠٫٥', ['١٬٢٥٠', '١٬٢٦٠٫٥']]],
  ['ar', 'value: 88, unit: "%"', ['٨٨٪', ['٨١٪', '٨٨٪']]],
  ['hi', 'value: 126, noun: x', ['१२६', ['१२५', '१२६']]],
  // In a language whose words nobody knows, a number may be rounded by any of them.
  ['pl', 'value: 45200, noun: x', ['oko\u0142o 45 000', ['46 500', '45 200']]],
] as const)('in %s, words for %s', async (language, fact, cases) => {
  const pairs = cases.map((each) => (typeof each === 'string' ? ([each, each] as const) : each));
  expect(
    await fixed(
      fact,
      pairs.map(([text]) => text),
      language,
    ),
  ).toEqual(pairs.map(([, text]) => text));
});
