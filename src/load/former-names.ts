import { formerKinds } from '../../schemas/index.ts';

/** What a kind of page is called now, where that is one of the names to choose from. */
export function toCurrentName(name: unknown, names: readonly string[]): string | undefined {
  const now = formerKinds.get(name);
  return now !== undefined && names.includes(now) ? now : undefined;
}
