import { toXmlText } from '../word/text.ts';

/** An expression in Typst code. */
export type Code = string;

/** Nothing: it can be joined with anything. */
export const nothing: Code = 'none';

/** A text as a string, in which Typst interprets nothing. Line ends become spaces. */
export function str(text: string): Code {
  return literal(toXmlText(text));
}

/** A text as a string that keeps its lines. */
export function lines(text: string): Code {
  return literal(
    text
      .split(/\r\n|\n|\r/)
      .map(toXmlText)
      .join('\n'),
  );
}

/** A call of a function of Typst, or of the design. */
export function call(
  name: string,
  positional: readonly Code[],
  named: Readonly<Record<string, Code | undefined>> = {},
): Code {
  const options = Object.entries(named).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `${name}(${[...options, ...positional].join(', ')})`;
}

/** Contents one after the other. */
export function joined(parts: readonly Code[]): Code {
  if (parts.length === 0) return nothing;
  return parts.length === 1 ? (parts[0] ?? nothing) : `{\n${parts.join('\n')}\n}`;
}

/** The pieces of a message: texts, and code such as links. */
export function pieces(message: readonly (string | { readonly code: Code })[]): readonly Code[] {
  return message.map((piece) => (typeof piece === 'string' ? str(piece) : piece.code));
}

/** A list of values. The comma makes one value a list, too. */
export function array(values: readonly Code[]): Code {
  return values.length === 0 ? '()' : `(${values.join(', ')},)`;
}

/** Values by name. */
export function dictionary(values: Readonly<Record<string, Code>>): Code {
  const entries = Object.entries(values).map(([key, value]) => `${literal(key)}: ${value}`);
  return entries.length === 0 ? '(:)' : `(${entries.join(', ')})`;
}

function literal(text: string): Code {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}
