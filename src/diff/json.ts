import * as z from 'zod';
import { change, isEmpty, type Change } from './change.ts';
import type { Heading } from './labels.ts';

const name = z.string().max(500);

/** A comparison in JSON. Stable: keys are added, but never change their meaning without a new version. */
const document = z.strictObject({
  version: z.literal(2),
  title: name,
  base: name,
  head: name,
  isEmpty: z.boolean(),
  ...change.shape,
});

/** The comparison as one JSON object on one line, in which GitHub finds no workflow command. */
export function toJson(change: Change, { title, base, head }: Heading): string {
  const value = { version: 2, title, base, head, isEmpty: isEmpty(change), ...change };
  return `${JSON.stringify(value).replaceAll('##[', '##\\u005b')}\n`;
}

/** Reads what {@link toJson} wrote; undefined for anything else. */
export function readJson(text: string): Change | undefined {
  try {
    const { pages, items, unread } = document.parse(JSON.parse(text));
    return { pages, items, unread };
  } catch {
    return undefined;
  }
}
