import { describe, expect, test } from 'vitest';
import { readRules } from '../../src/cli/rule-registry.ts';
import { withFolder } from '../corpus-of.ts';
import { runIn } from './run-in.ts';

const rules = await readRules();

describe('pathways explain', () => {
  test('no two rules share an id', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.each(rules)('explains $id', ({ id, severity, summary, why, url, examples }) =>
    withFolder({}, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, 'explain', id);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const part of [`${id} (${severity})`, summary, `Why: ${why}`, url])
        expect(stdout).toContain(part);
      expect(stdout.includes('Wrong:\n\n  ')).toBe(examples !== undefined);
      expect(stdout.includes('Right:\n\n  ')).toBe(examples !== undefined);
    }),
  );

  test('shows every file of an example', () =>
    withFolder({}, async (folder) => {
      const { stdout } = await runIn(folder, 'explain', 'title-unique');
      expect(stdout).toContain('  page.md\n\n    ---\n    title: Water\n    ---');
      expect(stdout).toContain('  other.md\n\n    ---\n    title: water\n    ---');
    }));

  test('lists every rule with its severity, by group', () =>
    withFolder({}, async (folder) => {
      const { stdout } = await runIn(folder, 'explain');
      expect(stdout).toMatch(/^ {2}link-resolves +error +\S/m);
      expect(stdout.match(/^ {2}\S/gm)).toHaveLength(rules.length);
      expect(stdout.match(/^\S.*/gm)).toHaveLength(5);
    }));

  test.each([
    ['link-resolve', 'There is no rule `link-resolve`. Did you mean `link-resolves`?'],
    ['xyz', 'There is no rule `xyz`. Run `pathways explain` for a list.'],
  ])('suggests the rule that was meant: %s', (id, message) =>
    withFolder({}, async (folder) => {
      const { code, stderr } = await runIn(folder, 'explain', id);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );
});
