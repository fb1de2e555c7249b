import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutate, randomFrom } from '../../fuzz/mutate.ts';
import { targets } from '../../fuzz/targets.ts';

const folderOf = (name: string): string => join('tests/fuzz/cases', name);

describe.each(targets.map((target) => ({ ...target })))(
  '$name',
  ({ name, seeds, tokens, read }) => {
    test('every seed, and every input that fuzzing found a fault with, is read', async () => {
      const folder = folderOf(name);
      const cases = existsSync(folder) ? readdirSync(folder) : [];
      const inputs = [
        ...(await seeds()),
        ...cases.map((each) => new Uint8Array(readFileSync(join(folder, each)))),
      ];
      expect(inputs).not.toHaveLength(0);
      for (const input of inputs) await read(input);
    });

    test('so are forty changes of the seeds', async () => {
      const random = randomFrom(1);
      const material = { pool: await seeds(), tokens, maxBytes: 4_096 };
      for (let left = 40; left > 0; left -= 1) await read(mutate(random, material));
    });
  },
);
