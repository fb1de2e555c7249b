import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toDocuments } from '../../scripts/docs.ts';
import { toLocaleFiles } from '../../scripts/locales.ts';
import { toNotices } from '../../scripts/notices.ts';
import { toDataSchemaFiles, toSchemaFiles } from '../../scripts/schemas.ts';

const schemas = new Map([...toSchemaFiles(), ...toDataSchemaFiles()]);

test.each([...schemas])('%s is up to date', (path, text) => {
  expect(text, 'Run `npm run schemas`').toBe(readFileSync(path, 'utf8'));
});

test('no JSON Schema is left from a schema that was removed', () => {
  const files = ['schemas/json', 'schemas/data'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  expect(files.sort()).toEqual([...schemas.keys()].sort());
});

test.each([...(await toDocuments())])('%s is up to date', (path, text) => {
  expect(text, 'Run `npm run docs`').toBe(readFileSync(path, 'utf8'));
});

test.each([...(await toLocaleFiles())])('%s is up to date', (path, text) => {
  expect(text, 'Run `npm run locales`').toBe(readFileSync(path, 'utf8'));
});

test.each([...(await toNotices())])('%s names all that is shipped', (path, text) => {
  expect(text === readFileSync(path, 'utf8'), 'Run `npm run notices`').toBe(true);
});
