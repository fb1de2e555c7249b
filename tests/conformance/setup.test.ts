import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { names } from './toolkits.ts';

test.each(names)('the outputs of the %s are there to be judged', (name) => {
  expect(existsSync(join(inject(name), 'manifest.json'))).toBe(true);
});
