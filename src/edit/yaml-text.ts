/** Where a node of YAML is in its text: from its first character to the one after its last. */
export function rangeOf(node: unknown): { readonly start: number; readonly end: number } {
  const { range } = node as { readonly range?: readonly [number, number, number] | null };
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** The start of the line that an offset is in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  // The node may end with its line break.
  const from = text.charAt(offset - 1) === '\n' ? offset - 1 : offset;
  const at = text.indexOf('\n', from);
  const end = at < 0 ? text.length : at;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A text as a scalar of YAML, in quotation marks where it needs them. */
export function toScalar(text: string): string {
  const isPlain =
    /^[\p{L}\d](?:[^:#"'`{}[\],&*!|>%@\\]*[^\s:#"'`{}[\],&*!|>%@\\])?$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|[\d.]+|\d{4}-\d\d?-\d\d?.*)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** A text or number as a value of a key: an address needs no quotation marks there unless it has a sign of YAML. */
export function toValue(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return /^https?:\/\/[^\s#"'`{}[\],&*!|>%@\\]+$/.test(value) && !value.endsWith(':')
    ? value
    : toScalar(value);
}
