import type { Edit, Place } from './finding.ts';

/**
 * The edit that changes a name in YAML, a key or a value, and keeps its quotation marks. None if the place has
 * other text, or where the new name would need quotation marks.
 */
export function tokenEdit(
  text: string,
  place: Place | undefined,
  from: string,
  to: string,
): readonly Edit[] | undefined {
  if (!place || !('start' in place)) return undefined;
  const [start, end] = [place.start.offset, place.end.offset];
  if (start === undefined || end === undefined || !isPlain(to)) return undefined;
  const token = text.slice(start, end);
  if (token === from) return [{ start, end, text: to }];
  const isQuoted = token === `"${from}"` || token === `'${from}'`;
  return isQuoted ? [{ start: start + 1, end: end - 1, text: to }] : undefined;
}

/** Whether a name is text in YAML without quotation marks, in any context. */
function isPlain(name: string): boolean {
  if (/^https?:\/\/[\w.~/?=&%+:;@!$()*#-]+(?<!:)$/.test(name)) return true;
  return /^[a-z][a-z0-9_./-]*$/i.test(name) && !/^(?:true|false|null)$/i.test(name);
}
