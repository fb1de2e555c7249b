import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { readPdf } from './pdf-form.ts';
import { fieldsOf, objectsOf } from './pdf-objects.ts';
import { textOfPdf, withPdf } from './pdf-reading.ts';
import { run } from './tools.ts';

const empty = (): string => join(inject('garden'), 'checklist/first-season.pdf');

test('nothing is filled in to begin with, as both programs read it', async () => {
  expect(filledIn(empty())).toEqual({});
  const { fields } = await withPdf(readFileSync(empty()), readPdf);
  expect(fields.map(({ fieldValue }) => fieldValue)).toEqual([
    ...['', '', ''],
    ...Array.from({ length: 4 }, () => ['Off', '']).flat(),
    '',
  ]);
});

test('what pdf.js fills in, qpdf reads and poppler shows', async () => {
  const filled = await withPdf(readFileSync(empty()), async (document) => {
    const { fields } = await readPdf(document);
    const idOf = (name: string): string => fields.find((each) => each.fieldName === name)?.id ?? '';
    document.annotationStorage.setValue(idOf('test-soil'), { value: true });
    document.annotationStorage.setValue(idOf('name'), { value: 'José Núñez' });
    document.annotationStorage.setValue(idOf('test-soil-note'), { value: 'In spring' });
    document.annotationStorage.setValue(idOf('notes'), { value: 'First line\nSecond line' });
    return document.saveDocument();
  });
  await withFolder({ 'filled.pdf': filled }, async (folder) => {
    const path = join(folder, 'filled.pdf');
    expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors');
    expect(filledIn(path)).toEqual({
      'test-soil': '/Yes',
      'test-soil-note': 'u:In spring',
      name: 'u:José Núñez',
      notes: 'u:First line\nSecond line',
    });
    expect(textOfPdf(path)).toContain('José Núñez');
  });
});

test('what qpdf fills in, pdf.js reads', async () => {
  const objects = objectsOf(empty());
  const change = Object.fromEntries(
    fieldsOf(empty()).flatMap(({ object, fullname }) => {
      const filling = fillings[fullname];
      const name = `obj:${object}`;
      const old = objects[name];
      const value = isRecord(old) ? old['value'] : undefined;
      return filling && isRecord(value) ? [[name, { value: { ...value, ...filling } }]] : [];
    }),
  );
  const header = { jsonversion: 2, pdfversion: '1.7', maxobjectid: Object.keys(objects).length };
  const update = JSON.stringify({ version: 2, qpdf: [header, change] });
  await withFolder({ 'update.json': update }, async (folder) => {
    const [json, path] = [join(folder, 'update.json'), join(folder, 'filled.pdf')];
    run('qpdf', [empty(), `--update-from-json=${json}`, path]);
    const { fields } = await withPdf(readFileSync(path), readPdf);
    const values = Object.fromEntries(fields.map((each) => [each.fieldName, each.fieldValue]));
    expect(values).toMatchObject({
      'water-meter': 'Yes',
      'test-soil': 'Off',
      garden: 'Hill Street',
    });
  });
});

const fillings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'water-meter': { '/V': '/Yes', '/AS': '/Yes' },
  garden: { '/V': 'u:Hill Street' },
};

/** The fields of a file that hold something, as qpdf reads them. */
function filledIn(path: string): Readonly<Record<string, string>> {
  const filled = fieldsOf(path).filter(({ value }) => value !== null && value !== '/Off');
  return Object.fromEntries(filled.map(({ fullname, value }) => [fullname, value ?? '']));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
