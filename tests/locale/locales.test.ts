import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSources } from '../imports.ts';
import { toMessages } from '../../src/locale/index.ts';
import { builtInLocales, english } from '../../locales/index.ts';
import { readOwnWords } from '../../src/load/own-words.ts';
import { noCache } from '../../src/model/index.ts';

const files = [
  ...readdirSync('locales').filter((name) => name.endsWith('.yaml')),
  // Languages that the program does not contain: their toolkits bring every word.
  '../tests/fixtures/hebrew/locales/he.yaml',
  '../tests/fixtures/japanese/locales/ja.yaml',
].map((name) => [/(\w+)\.yaml$/.exec(name)?.[1] ?? '', `locales/${name}`] as const);
const tags = readdirSync('locales').flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);

test('the program has every language that there is a file of', () => {
  expect(Object.keys(builtInLocales).sort()).toEqual(tags.filter((tag) => tag !== 'en').sort());
});

test('every message is said somewhere', () => {
  const program = [...readSources('src').values()].join('\n');
  const unused = Object.keys(english.messages).filter((key) => {
    const [group = '', name = ''] = key.split('.');
    // Some names end in a text that is elsewhere, as in `callout.${kind}`.
    const isJoined = program.includes(`\`${group}.\${`) && program.includes(`'${name}'`);
    return !program.includes(`'${key}'`) && !isJoined;
  });
  expect(unused).toEqual([]);
});

describe.each(files)('the words in %s', (tag, path) => {
  const text = readFileSync(path, 'utf8');

  test('have the same names in braces as in English, and every plural form', async () => {
    const { problems } = await readOwnWords({ path, tag, text }, noCache);
    expect(problems.map(({ message }) => message)).toEqual([]);
  });

  test('are complete, in the order of those in English', () => {
    expect(keysOf(parse(text))).toEqual(keysOf(parse(readFileSync('locales/en.yaml', 'utf8'))));
  });

  test('say nothing without the words of its terms', () => {
    const { terms } = parse(text) as { terms: Record<string, Record<string, string>> };
    for (const [, term = '', form = 'one'] of text.matchAll(/\{([a-zA-Z]+)(?:\.([a-z]+))?\}/g)) {
      const forms = terms[term.charAt(0).toLowerCase() + term.slice(1)];
      if (forms) expect(forms, term).toHaveProperty(form);
    }
  });
});

/** The names of all values but the forms of plurals and terms, which differ from language to language. */
function keysOf(value: object, prefix = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null && !('one' in each || 'other' in each)
      ? keysOf(each, `${prefix}${key}.`)
      : [prefix + key],
  );
}

describe('messages', () => {
  const wording = { language: 'de', untranslated: [], terms: {}, messages: {} };
  const toGerman = (messages: object, terms: object = {}): ReturnType<typeof toMessages> =>
    // A few of the messages are enough for a test.
    toMessages({ ...wording, messages, terms } as unknown as Parameters<typeof toMessages>[0]);

  test('have terms in the form that they ask for, in upper case where their name is', () => {
    const { say } = toGerman(
      { 'search.label': '{Toolkit.genitive} Suche; {toolkit}' },
      { toolkit: { one: 'anleitung', genitive: 'übrigens' } },
    );
    expect(say('search.label')).toBe('Übrigens Suche; anleitung');
  });

  test('take the plural form of their language', () => {
    const { say } = toMessages({
      ...wording,
      language: 'pl',
      messages: { 'page.notes': { one: 'nota', few: 'noty', many: 'not', other: 'noty' } },
    } as unknown as Parameters<typeof toMessages>[0]); // as above
    expect([1, 2, 5].map((count) => say('page.notes', { count }))).toEqual(['nota', 'noty', 'not']);
  });

  test.each([
    ['en-US', ['April 3, 2019', 'April 2019', '2019']],
    ['en-GB', ['3 April 2019', 'April 2019', '2019']],
    ['es', ['3 de abril de 2019', 'abril de 2019', '2019']],
    ['de', ['3. April 2019', 'April 2019', '2019']],
    ['ja', ['2019年4月3日', '2019年4月', '2019年']],
    ['fa', ['۳ آوریل ۲۰۱۹', 'آوریل ۲۰۱۹', '۲۰۱۹']],
    ['tlh', ['April 3, 2019', 'April 2019', '2019']],
  ])('write dates as %s does, of the calendar of the sources', (language, dates) => {
    const { date } = toMessages({ ...wording, language } as never); // no message is said
    expect(['2019-04-03', '2019-04', '2019'].map(date)).toEqual(dates);
  });

  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['zh-Hans', 'ltr'],
  ])('know that %s is written %s', (language, direction) => {
    expect(toMessages({ ...wording, language } as never).direction).toBe(direction);
  });

  test.each([
    ['en', 'words', true],
    ['en', 'δέλτα и 5 µg', true],
    ['en', 'שלום', false],
    ['de', 'das 漢字', false],
    ['ja', '読む人', false],
    ['ja', 'Library Journal', true],
    ['ja', '2019', false],
    ['en', '2019', true],
  ])('know that in %s, %s has italics: %s', (language, text, isSlanted) => {
    expect(toMessages({ ...wording, language } as never).isSlanted(text)).toBe(isSlanted);
  });
});
