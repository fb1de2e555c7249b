import { expect, test } from 'vitest';
import { english } from '../../locales/index.ts';
import { toMessages } from '../../src/locale/index.ts';
import { toCitation } from '../../src/model/index.ts';

const messages = toMessages({ ...english, language: 'en', untranslated: [] });

const work = { title: 'Soil Guide', publisher: 'Garden Press', year: 2020 } as const;

test('a citation says whether its link opens a PDF', () => {
  const opens = (url: string): true | undefined =>
    toCitation(messages, { ...work, url, urlKind: 'document' }).isPdf;
  expect(opens('https://garden.example.org/soil.PDF?page=2')).toBe(true);
  expect(opens('https://garden.example.org/soil.html?from=a.pdf')).toBeUndefined();
});

test('a note for readers is a sentence', () => {
  const noteOf = (readerNote: string): string | undefined =>
    toCitation(messages, { ...work, readerNote }).note;
  expect(noteOf('Web version, edited since 2017')).toBe('Web version, edited since 2017.');
  expect(noteOf('Does it still answer?')).toBe('Does it still answer?');
});
