import type { Edit, Place } from './finding.ts';

/**
 * The edit that puts another name in the place of one that stands in YAML: a key or a plain or quoted
 * value, its quotation marks kept. None where the place holds anything else, or where the new name would
 * need quotation marks.
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

/** Whether YAML takes a name for text, whatever stands around it. */
function isPlain(name: string): boolean {
  if (/^https?:\/\/[\w.~/?=&%+:;@!$()*#-]+(?<!:)$/.test(name)) return true;
  return /^[a-z][a-z0-9_./-]*$/i.test(name) && !/^(?:true|false|null)$/i.test(name);
}
