/** A name in braces: an argument, or a term with the form that is wanted, such as `toolkit.other`. */
const placeholder = /\{([A-Za-z]+(?:\.[A-Za-z]+)?)\}/g;

/** A piece of a message: a text, or the name of what is filled in. */
export type TemplatePiece = string | { readonly name: string };

/** The pieces of a message, in their order; none is an empty text. */
export function parseTemplate(text: string): readonly TemplatePiece[] {
  return text
    .split(placeholder)
    .map((piece, index) => (index % 2 === 1 ? { name: piece } : piece))
    .filter((piece) => piece !== '');
}

/** The names that a message has in braces. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].flatMap(([, name]) => name ?? []);
}
