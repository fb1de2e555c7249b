import type { Look, Span, WordParagraph } from './document.ts';

/** A character of a paragraph, or an inline object in it. */
export interface WordAtom {
  readonly kind: Span['kind'];
  /** One character; of an image its alternative text. */
  readonly text: string;
  readonly look: Look;
  readonly link?: string | undefined;
  /** The id of a footnote or the path of an image. */
  readonly id?: string | undefined;
}

/** The atoms of a paragraph, without spaces at its ends. */
export function wordAtoms({ spans }: Pick<WordParagraph, 'spans'>): readonly WordAtom[] {
  const atoms = spans.flatMap(({ kind, text, look, link, id }): readonly WordAtom[] =>
    kind === 'text'
      ? Array.from(text, (character) => ({ kind, text: character, look, link }))
      : [{ kind, text, look, link, id }],
  );
  const isBlank = ({ kind, text }: WordAtom): boolean =>
    kind === 'break' || (kind === 'text' && /^\s$/.test(text));
  const start = atoms.findIndex((atom) => !isBlank(atom));
  return start < 0 ? [] : atoms.slice(start, atoms.findLastIndex((atom) => !isBlank(atom)) + 1);
}
