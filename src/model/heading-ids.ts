import type { Text } from 'mdast';

/** The id at the end of a heading. */
interface HeadingId {
  /** With its braces. */
  readonly written: string;
  readonly anchor: string;
  /** Whether it can be an anchor: letters, digits, `-` and `_`, a letter or digit first. */
  readonly isValid: boolean;
}

/** The id that ends a text such as `First steps {#first-steps}`. None where its braces are escaped. */
export function headingIdAt({ value, position }: Text, text: string): HeadingId | undefined {
  const [written, anchor = ''] = /\{#([^{}\r\n]*)\}$/.exec(value) ?? [];
  if (written === undefined) return undefined;
  const end = position?.end.offset;
  if (end !== undefined && text.slice(end - written.length, end) !== written) return undefined;
  if (end !== undefined && text.charAt(end - written.length - 1) === '\\') return undefined;
  return { written, anchor, isValid: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(anchor) };
}
