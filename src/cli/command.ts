import type { ParseArgsConfig } from 'node:util';
import type { ExitCode, Host } from './host.ts';

/** An option of a command: what `parseArgs` needs, and what the help says. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, such as `DIR`. */
  readonly value?: string;
  readonly help: string;
  /** May be given several times. */
  readonly multiple?: true;
  /** The value where the option stands alone; one without this must have a value. */
  readonly otherwise?: string;
}

/** What an option was given; a list for one that may be given several times. */
export type Value = string | boolean | readonly string[] | undefined;

export type Options = Readonly<Record<string, Option>>;

/** What a command was given: values by the names of its options, and the words after them. */
export interface Input {
  readonly values: Readonly<Record<string, Value>>;
  readonly operands: readonly string[];
}

/** One thing the program can do. */
export interface Command {
  readonly summary: string;
  /** The arguments after the options, as the help shows them; absent where there are none. */
  readonly operands?: string;
  readonly options: Options;
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** @throws CommandError on wrong use */
  readonly run: (input: Input, host: Host) => Promise<ExitCode>;
}

/** The options as `parseArgs` of node:util takes them. */
export function toParseArgs(options: Options): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
}
