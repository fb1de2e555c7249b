import { nearMiss, suggest, type Edit, type Problem } from '../model/index.ts';
import { exact, quote } from './format-value.ts';

/** The known name that an unknown one was probably meant to be. */
export interface Nearest {
  readonly name: string;
  /** Whether there is no doubt, so that it may be written without asking the author. */
  readonly isSure: boolean;
}

/** Finds the nearest of the known names; undefined if none is near. */
export function nearestName(unknown: string, known: readonly string[]): Nearest | undefined {
  const name = suggest(unknown, known);
  return name === undefined ? undefined : { name, isSure: name === nearMiss(unknown, known) };
}

interface Unknown {
  /** What is wrong, such as "`x` is not in contacts.yaml". */
  readonly fault: string;
  readonly nearest: Nearest | undefined;
  /** What to do where no known name is near. */
  readonly help: string;
  /** How the author writes a name; as it is by default. */
  readonly write?: (name: string) => string;
  /** The edits that write a name, as `write` has it. */
  readonly toFix?: (written: string) => readonly Edit[] | undefined;
}

/** A problem with a name that nothing has: it suggests the nearest one, and fixes it where that is sure. */
export function unknownName({ fault, nearest, help, write = String, toFix }: Unknown): Problem {
  if (!nearest) return { message: fault, help };
  const written = write(nearest.name);
  return {
    message: `${fault}. Did you mean ${quote(written)}?`,
    help: `Write ${exact(written)}.`,
    fix: nearest.isSure ? toFix?.(written) : undefined,
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
