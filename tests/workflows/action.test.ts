import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { action, workflows } from './workflow-files.ts';

const { text, data } = action;

describe('the action', () => {
  test('uses actions by their full commit, with the version in a comment', () => {
    const uses = data.runs.steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(0);
    for (const each of uses) {
      expect(each).toMatch(/^actions\/[a-z-]+@[\da-f]{40}$/);
      expect(text).toMatch(new RegExp(`uses: ${each} # v\\d+\\.\\d+\\.\\d+\\n`));
    }
  });

  test('puts no expression into a script, and names the shell of each', () => {
    for (const { run, shell } of data.runs.steps) {
      expect(run ?? '').not.toContain('${{');
      if (run !== undefined) expect(shell).toBe('bash');
    }
  });

  test('uses each of its inputs, and no other', () => {
    const steps = text.slice(text.indexOf('\nruns:'));
    const used = [...steps.matchAll(/\binputs\.([a-z-]+)\b(?!\.outputs)/g)].map(([, name]) => name);
    const own = used.filter((name) => name !== 'outputs');
    expect([...new Set(own)].sort()).toEqual(Object.keys(data.inputs).sort());
  });

  test('is told to administrators with each of its inputs', () => {
    const docs = readFileSync(join(import.meta.dirname, '../../docs/administering.md'), 'utf8');
    for (const name of Object.keys(data.inputs)) expect(docs).toContain(`\`${name}\``);
  });
});

test('the reusable workflow passes on inputs that the action has', () => {
  const steps = workflows.get('content.yml')?.data.jobs['content']?.steps ?? [];
  const given = steps.find(({ uses }) => uses === './.pathways')?.with ?? {};
  expect(Object.keys(given).length).toBeGreaterThan(0);
  expect(Object.keys(data.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
});
