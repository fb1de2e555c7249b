import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import type { Command } from '../../src/cli/command.ts';
import { action, stepsOf, workflows } from './workflow-files.ts';

const names = [...workflows.keys()];

test('there are workflows', () => {
  expect(names).toContain('check.yml');
});

describe.each(names)('%s', (name) => {
  const { text, data } = workflows.get(name) ?? { text: '', data: undefined };

  test('uses actions by their full commit, with the version in a comment', () => {
    // The action of this repository is taken at the commit that is asked for.
    const uses = [...text.matchAll(/^ .*\buses:(?! \.\/).*$/gm)].map(([line]) => line.trim());
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
    for (const { with: inputs } of checkouts)
      expect(inputs?.['repository'] ?? inputs?.['ref']).toBe(inputs?.['repository']);
    if (!('pull_request' in (data?.on ?? {}))) return;
    for (const job of Object.values(data?.jobs ?? {})) expect(job.permissions).toBeUndefined();
  });

  test('keeps no credentials beside what it runs', () => {
    for (const { uses, with: inputs } of stepsOf(name))
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs?.['persist-credentials']).toBe(false);
  });

  test('runs containers by digest: a tag may be another image tomorrow', () => {
    for (const { container } of Object.values(data?.jobs ?? {})) {
      const image = typeof container === 'object' ? container.image : container;
      if (image !== undefined) expect(image).toMatch(/^[\w./-]+:[\w.-]+@sha256:[\da-f]{64}$/);
    }
  });

  test('unpacks artifacts beside a checkout, where they replace nothing', () => {
    for (const { steps } of Object.values(data?.jobs ?? {})) {
      if (!steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))) continue;
      for (const { uses, with: inputs } of steps)
        if (uses?.startsWith('actions/download-artifact@'))
          expect(inputs?.['path']).toMatch(/^\$\{\{ runner\.temp \}\}\/\w/);
    }
  });
});

test('scripts call commands of the program that there are, with options that there are', () => {
  const known = new Map<string, Command>(Object.entries(commands));
  const steps = [...names.flatMap(stepsOf), ...action.data.runs.steps];
  const calls = steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/node (?:"\$PROGRAM\/)?dist\/main\.js"? ([^|&\n]*)/g)].map(
      ([, line = '']) => line,
    ),
  );
  expect(calls.length).toBeGreaterThan(20);
  for (const line of calls) {
    const [word = '', ...rest] = line.split(/\s+/);
    const command = known.get(word);
    expect(command, line).toBeDefined();
    const options = rest.flatMap((each) => /^--([a-z-]+)/.exec(each)?.[1] ?? []);
    expect(Object.keys(command?.options ?? {}), line).toEqual(expect.arrayContaining(options));
  }
});

describe('the check that must pass', () => {
  const jobs = workflows.get('check.yml')?.data.jobs ?? {};
  const { ready } = jobs;

  test('waits for all jobs, and reports always: GitHub takes a skipped check for one that passed', () => {
    expect(ready?.name).toBe('Ready');
    expect(ready?.if).toBe('${{ always() }}');
    const others = Object.keys(jobs).filter((job) => job !== 'ready');
    expect([...(ready?.needs ?? [])].sort()).toEqual(others.sort());
  });

  test('knows every job that may be left out', () => {
    const left = Object.entries(jobs).filter(
      ([job, each]) => each.if !== undefined && job !== 'ready',
    );
    const condition = "needs.changes.outputs.program == 'true'";
    expect(left.map(([job, each]) => [job, each.if])).toEqual([
      ['quick', condition],
      ['everything', condition],
    ]);
  });

  test('is the one that administrators are told to require', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/administering.md'), 'utf8');
    expect(text.replace(/\s+/g, ' ')).toContain('require the check `Ready`');
  });
});

test('annotations of a pull request are for what it touches', () => {
  const steps = stepsOf('check.yml').filter(({ run }) => run?.includes('--format github'));
  for (const { run } of steps) expect(run).toMatch(/--changed=HEAD\^1|--quiet/);
});

test('one version of each action is used', () => {
  const versions = new Map<string, Set<string>>();
  for (const { uses } of [...names.flatMap(stepsOf), ...action.data.runs.steps]) {
    const [name = '', version = ''] = uses?.split('@') ?? [];
    if (name !== '') versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  expect([...versions].filter(([, all]) => all.size > 1)).toEqual([]);
});
