import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toDataSchemaFiles } from '../../../scripts/schemas.ts';
import { dataVersion } from '../../../src/model/index.ts';
import { pathway } from '../../corpus-of.ts';
import { dataOf, records } from './data-of.ts';

/** The shape of each version that was published: never changed, only added to. */
const shapes: Readonly<Record<string, string>> = {
  '1.0.0': 'e27eb1b6888503730b13f8eba221a07c443c604d454c75b49af8ae76f08064a1',
  '1.1.0': '47b2232bde076aacff3e70e2333449c09b78449d5324f18dad070f6a7e8df574',
};

test('the format changes with its version alone', async () => {
  const schemas = [...toDataSchemaFiles()].map(([path, text]) => [
    path,
    JSON.parse(text, (key, value: unknown) =>
      (key === 'title' || key === 'description') && typeof value === 'string' ? undefined : value,
    ),
  ]);
  const { outputs } = await dataOf(
    { 'page.md': pathway('Text.') },
    {
      'states.yaml': records,
      'acronyms.yaml': 'HK: Hong Kong\n',
      'facts.yaml': 'plots: {value: 126, noun: plots, asOf: 2019-04, source: guide}\n',
    },
  );
  const headers = outputs
    .filter(({ path }) => path.endsWith('.csv'))
    .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes).split('\r\n')[0]]);
  const shape = createHash('sha256')
    .update(JSON.stringify([schemas, headers]))
    .digest('hex');
  expect(
    shape,
    'Raise `dataVersion`: its second number for new keys and columns, its first for everything else',
  ).toBe(shapes[dataVersion]);
});
