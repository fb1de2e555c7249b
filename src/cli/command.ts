import type { ExitCode, Host } from './host.ts';

/** An option of a command: what the parser accepts, and what help and completion show. */
export interface Option {
  readonly type: 'boolean' | 'string' | 'number';
  /** The value as help shows it, such as `DIR`. */
  readonly value?: string;
  /** What it does, in the imperative. */
  readonly help: string;
  /** Can be given several times. */
  readonly multiple?: true;
  /** The values that it can have. */
  readonly choices?: readonly string[];
  /** Takes several of the choices, separated by commas. */
  readonly isList?: true;
  /** The smallest and the largest number. */
  readonly range?: readonly [smallest: number, largest: number];
  /** The value where the option is not given. */
  readonly default?: string;
  /** The option of which this is another name: what the content calls it. */
  readonly aliasOf?: string;
  /** The value where the option is given without one. */
  readonly implied?: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What an option comes to; undefined if it was not given and has no default. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** The values of options, by name, with the types that the options say. */
export type Values<Own extends Options> = { readonly [Name in keyof Own]: ValueOf<Own[Name]> };

type ValueOf<Own extends Option> = Own extends { type: 'boolean' }
  ? boolean
  : Own extends { multiple: true }
    ? readonly string[]
    : Given<Own> | (Own extends { default: string } ? never : undefined);

type Given<Own extends Option> = Own extends { type: 'number' }
  ? number
  : Own extends { choices: readonly (infer Choice)[] }
    ? Own extends { isList: true }
      ? readonly Choice[]
      : Choice
    : string;

/** What a command was given: the values of its options, and the words after its name. */
export interface Input<Own extends Options = Options> {
  readonly values: string extends keyof Own ? Readonly<Record<string, Value>> : Values<Own>;
  readonly operands: readonly string[];
}

/** One thing that the program can do. */
export interface Command<Own extends Options = Options> {
  /** What it does, in the imperative and without a full stop. */
  readonly summary: string;
  /** The words after its name, as help shows them; absent if it takes none. */
  readonly operands?: string;
  readonly options: Own;
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** @throws CommandError if it is used wrongly */
  readonly run: (input: Input<Own>, host: Host) => Promise<ExitCode>;
}

/** Commands by name. */
export type Commands = Readonly<Record<string, Command>>;

/** Defines a command whose input has the types that its options say. */
export function defineCommand<const Own extends Options>(command: Command<Own>): Command {
  // The parser makes the values from the same options.
  return command as unknown as Command;
}
