import * as z from 'zod';
import { change, isEmpty, type Change } from './change.ts';
import type { Heading } from './labels.ts';

const name = z.string().max(500);

/** A comparison as other programs read it. Stable: keys are added but never change their meaning. */
const document = z.strictObject({
  version: z.literal(1),
  title: name,
  base: name,
  head: name,
  isEmpty: z.boolean(),
  ...change.shape,
});

/** The comparison as one JSON object on one line; no text in it is a command of GitHub. */
export function toJson(change: Change, { title, base, head }: Heading): string {
  const value = { version: 1, title, base, head, isEmpty: isEmpty(change), ...change };
  return `${JSON.stringify(value).replaceAll('##[', '##\\u005b')}\n`;
}

/** Reads what {@link toJson} wrote; undefined for everything else. */
export function readJson(text: string): { change: Change; heading: Heading } | undefined {
  try {
    const { title, base, head, pages, items, unread } = document.parse(JSON.parse(text));
    return { change: { pages, items, unread }, heading: { title, base, head } };
  } catch {
    return undefined;
  }
}
