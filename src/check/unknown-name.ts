import { nearMiss, nearNames, toAlternatives, type Edit, type Problem } from '../model/index.ts';
import { exact, quote } from './format-value.ts';

/** The known name that an unknown one was probably meant to be. */
export interface Nearest {
  readonly name: string;
  /** Whether there is no doubt, so that it may be written without asking the author. */
  readonly isSure: boolean;
  /** Other names that may be meant, nearest first. */
  readonly others?: readonly string[];
}

/** Finds the nearest of the known names; undefined if none is near. */
export function nearestName(unknown: string, known: readonly string[]): Nearest | undefined {
  const [name, ...others] = nearNames(unknown, known);
  return name === undefined
    ? undefined
    : { name, isSure: name === nearMiss(unknown, known), others };
}

interface Unknown {
  /** What is wrong, such as "`x` is not in contacts.yaml". */
  readonly fault: string;
  readonly nearest: Nearest | undefined;
  /** What to do where no known name is near. */
  readonly help: string;
  /** The names among which `help` lets the author choose. */
  readonly choices?: readonly string[];
  /** How the author writes a name; as it is by default. */
  readonly write?: (name: string) => string;
  /** The edits that write a name, as `write` has it. */
  readonly toFix?: (written: string) => readonly Edit[] | undefined;
}

/**
 * A problem with a name that nothing has: it suggests the nearest one, and fixes it where that is sure; else an editor
 * offers it and others.
 */
export function unknownName({
  fault,
  nearest,
  help,
  choices = [],
  write = String,
  toFix = () => undefined,
}: Unknown): Problem {
  const toHelp = (written: string): string => `Write ${exact(written)}.`;
  const alternatives = (names: readonly string[]) =>
    toAlternatives(names.map(write), { toHelp, toEdits: toFix });
  if (!nearest) return { message: fault, help, alternatives: alternatives(choices) };
  const { name, isSure, others = [] } = nearest;
  const written = write(name);
  return {
    message: `${fault}. Did you mean ${quote(written)}?`,
    help: toHelp(written),
    ...(isSure ? { fix: toFix(written) } : { alternatives: alternatives([name, ...others]) }),
  };
}

/** A problem with the id of a rule that does not exist. */
export function unknownRule(
  id: string,
  known: readonly string[],
  toFix: NonNullable<Unknown['toFix']>,
): Problem {
  return unknownName({
    fault: `${quote(id)} is not a rule`,
    nearest: nearestName(id, known),
    help: whereRulesAre,
    toFix,
  });
}

/** Where authors find the id of a rule. */
export const whereRulesAre = 'The name of the rule is at the end of the first line of a finding.';
