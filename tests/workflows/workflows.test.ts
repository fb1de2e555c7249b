import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import type { Command } from '../../src/cli/command.ts';
import { stepsOf, workflows } from './workflow-files.ts';

const names = [...workflows.keys()];

test('there are workflows', () => {
  expect(names).toContain('check.yml');
});

describe.each(names)('%s', (name) => {
  const { text, data } = workflows.get(name) ?? { text: '', data: undefined };

  test('uses actions by their full commit, with the version in a comment', () => {
    const uses = [...text.matchAll(/^.*\buses:.*$/gm)].map(([line]) => line.trim());
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses)
      expect(line).toMatch(/^(?:- )?uses: [\w-]+(?:\/[\w-]+)+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('puts no expression into a script: what strangers write would be run', () => {
    for (const { run = '' } of stepsOf(name)) expect(run).not.toContain('${{');
  });

  test('may write nothing but where a job says so, and ends by itself', () => {
    expect(Object.values(data?.permissions ?? { missing: 'write' })).not.toContain('write');
    for (const job of Object.values(data?.jobs ?? {}))
      expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('does not run with rights what a pull request brings', () => {
    expect(text).not.toMatch(/pull_request_target|secrets\./);
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const each of checkouts) expect(each.with?.['ref']).toBeUndefined();
    if (!('pull_request' in (data?.on ?? {}))) return;
    for (const job of Object.values(data?.jobs ?? {})) expect(job.permissions).toBeUndefined();
  });

  test('calls commands of the program that there are, with options that there are', () => {
    const known = new Map<string, Command>(Object.entries(commands));
    const calls = stepsOf(name).flatMap(({ run = '' }) =>
      [...run.matchAll(/node dist\/main\.js ([^|&\n]*)/g)].map(([, line = '']) => line),
    );
    expect(calls.length).toBeGreaterThan(0);
    for (const line of calls) {
      const [word = '', ...rest] = line.split(/\s+/);
      const command = known.get(word);
      expect(command, line).toBeDefined();
      const options = rest.flatMap((each) => /^--([a-z-]+)/.exec(each)?.[1] ?? []);
      expect(Object.keys(command?.options ?? {}), line).toEqual(expect.arrayContaining(options));
    }
  });
});

test('one version of each action is used', () => {
  const versions = new Map<string, Set<string>>();
  for (const name of names)
    for (const { uses } of stepsOf(name)) {
      const [action = '', version = ''] = uses?.split('@') ?? [];
      if (action !== '') versions.set(action, (versions.get(action) ?? new Set()).add(version));
    }
  expect([...versions].filter(([, all]) => all.size > 1)).toEqual([]);
});
