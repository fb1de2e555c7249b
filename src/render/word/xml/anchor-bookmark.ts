import { createHash } from 'node:crypto';
import { toFragment } from '../../../ooxml/index.ts';
import { w } from './word-element.ts';

/** The most characters that Word allows. */
const longest = 40;

/**
 * The bookmark of an anchor such as `step-rent-land`: `step_rent_land`. Word allows letters, digits and underscores, with
 * a letter first, and makes no difference between small letters and capitals. Two underscores, which no anchor gives, mark
 * what is added to a name.
 */
export function bookmarkName(anchor: string): string {
  const name = anchor.replaceAll('-', '_');
  const whole = /^[a-z]/.test(name) ? name : `id__${name}`;
  if (/^[a-z0-9_]+$/.test(whole) && whole.length <= longest) return whole;
  const digest = createHash('sha256').update(anchor).digest('hex').slice(0, 16);
  const start = whole.replace(/[^a-z0-9_]+/g, '').slice(0, longest - digest.length - 2);
  return `${start}__${digest}`;
}

/** An empty bookmark for links from elsewhere. ISO/IEC 29500-1, 17.13.6.2 */
export function emptyBookmark(name: string, id: string): string {
  return toFragment([w('bookmarkStart', { name, id }), w('bookmarkEnd', { id })]);
}
