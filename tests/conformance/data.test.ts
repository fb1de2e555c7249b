import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import { names } from './toolkits.ts';
import { run } from './tools.ts';

type Item = Readonly<Record<string, unknown>>;

/** A JSON file of data. */
interface File {
  readonly $schema: string;
  readonly items: readonly Item[];
}

/** Prints the rows of a CSV file as JSON, by the names of its columns. */
const reader = `
import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.DictReader(file, strict=True))))
`;

describe.each(names)('the data of %s', (name) => {
  const out = inject(name);
  const folder = join(out, 'data');
  const jsonFiles = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const read = (path: string): File => JSON.parse(readFileSync(path, 'utf8')) as File;

  test.each(jsonFiles)('%s is as its schema says, without other keys', (path) => {
    const file = read(join(folder, path));
    const schema = toStrict(readFileSync(join(folder, file.$schema), 'utf8'));
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    validate(file);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(jsonFiles)('%s says the same as its CSV, as Python reads it', (path) => {
    const { items } = read(join(folder, path));
    const rows = JSON.parse(
      run('python3', ['-c', reader, join(folder, path.replace(/json$/, 'csv'))]),
    ) as readonly Readonly<Record<string, string>>[];
    expect(rows.length).toBe(items.length);
    for (const [index, row] of rows.entries())
      for (const [column, cell] of Object.entries(row))
        expect([column, cell.replace(/^'/, '')]).toEqual([
          column,
          cellOf(items[index] ?? {}, column),
        ]);
  });

  test('every path on the site leads somewhere, and the site has copies of all files', () => {
    const all = jsonFiles.flatMap((path) => read(join(folder, path)).items);
    const places = all.flatMap((item) => placesIn(item));
    const missing = [...new Set(places)].filter((place) => {
      const [path = '', id] = place.split('#').map(decodeURIComponent);
      const page = join(out, 'site', path);
      if (!existsSync(page)) return true;
      return id !== undefined && !readFileSync(page, 'utf8').includes(`id="${id}"`);
    });
    expect(places.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const copies = join(out, 'site/downloads/data');
    expect(readdirSync(copies, { recursive: true, encoding: 'utf8' }).sort()).toEqual(files);
  });
});

/** A schema that lets no other keys pass. */
function toStrict(text: string): AnySchemaObject {
  return JSON.parse(text, (_, value: unknown) => {
    const isObject =
      typeof value === 'object' && value !== null && 'type' in value && value.type === 'object';
    return isObject ? { additionalProperties: false, ...value } : value;
  }) as AnySchemaObject;
}

function placesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'sitePath' && typeof each === 'string' ? [each] : placesIn(each),
  );
}

/** What the documentation says about the cell of a column. */
function cellOf(item: Item, column: string): string {
  const [fact, key] = column.split('.');
  if (key === undefined) return toCell(item[column]);
  const facts = item['facts'] as Readonly<Record<string, Item>>;
  return toCell(facts[fact ?? '']?.[key]);
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each: string | Readonly<Record<string, string>>) =>
      typeof each === 'string' ? each : `${each['date']}: ${each['text']} (${each['source']})`,
    )
    .join('; ');
}
