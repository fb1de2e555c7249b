import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../.github/workflows');

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly name?: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly container?: string | { readonly image: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >;
  readonly runs: { readonly steps: readonly Step[] };
}

/** The workflows by their file names: as text, and as data. */
export const workflows: ReadonlyMap<string, { readonly text: string; readonly data: Workflow }> =
  new Map(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        // As GitHub reads them, which other judges look after.
        return [name, { text, data: parse(text) as Workflow }];
      }),
  );

/** The action that other repositories use: as text, and as data. */
export const action = ((): { readonly text: string; readonly data: Action } => {
  const text = readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8');
  return { text, data: parse(text) as Action }; // as above
})();

/** All steps of a workflow, with the job that each belongs to. */
export function stepsOf(name: string): readonly (Step & { readonly job: string })[] {
  return Object.entries(workflows.get(name)?.data.jobs ?? {}).flatMap(([job, { steps }]) =>
    steps.map((step) => ({ ...step, job })),
  );
}

/** The script of a step, by its name. */
export function scriptOf(workflow: string, step: string): string {
  const found = stepsOf(workflow).find(({ name }) => name === step);
  if (found?.run === undefined) throw new Error(`No step \`${step}\` in ${workflow}`);
  return found.run;
}
