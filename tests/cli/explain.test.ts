import { describe, expect, test } from 'vitest';
import { builtInRules, rules } from '../../src/check/index.ts';
import { linkRules } from '../../src/links/index.ts';
import { withFolder } from '../corpus-of.ts';
import { runIn } from './run-in.ts';

describe('pathways explain', () => {
  test.each([...rules, ...builtInRules].map(({ id }) => id))('explains %s', (id) =>
    withFolder({}, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, 'explain', id);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const part of [id, 'Why. ', 'Wrong:', 'Right:', 'silence'])
        expect(stdout).toContain(part);
      expect(stdout).not.toContain('````');
    }),
  );

  test.each(linkRules.map(({ id }) => id))('explains %s, what it is about addresses', (id) =>
    withFolder({}, async (folder) => {
      const { code, stdout } = await runIn(folder, 'explain', id);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(150);
      expect(stdout).not.toMatch(/\]\(#|^## /m);
    }),
  );

  test('lists every rule with its weight', () =>
    withFolder({}, async (folder) => {
      const { stdout } = await runIn(folder, 'explain');
      expect(stdout).toMatch(/^link-resolves +error +\S/m);
      expect(stdout.trim().split('\n')).toHaveLength(
        rules.length + builtInRules.length + 1 + linkRules.length,
      );
    }));

  test('suggests the rule that was meant', () =>
    withFolder({}, async (folder) => {
      const { code, stderr } = await runIn(folder, 'explain', 'link-resolve');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr:
          'pathways: Cannot explain `link-resolve`: there is no such rule; did you mean `link-resolves`?\n',
      });
    }));
});
