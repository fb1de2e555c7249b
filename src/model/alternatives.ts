import type { Alternative, Edit } from './finding.ts';

interface Ways {
  /** What to do, such as "Write `guide`." */
  readonly toHelp: (name: string) => string;
  /** The edits that write a name; undefined where nothing can write it. */
  readonly toEdits: (name: string) => readonly Edit[] | undefined;
}

/** The ways to write one of some names in place of a wrong one, as far as edits can write them. */
export function toAlternatives(
  names: readonly string[],
  { toHelp, toEdits }: Ways,
): readonly Alternative[] {
  return names.flatMap((name) => {
    const edits = toEdits(name);
    return edits ? [{ help: toHelp(name), edits }] : [];
  });
}
