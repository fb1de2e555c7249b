import type { Corpus } from '../model/index.ts';

/** Words of a text that are no names, but have a fixed form. */
export type WordKind = 'callout' | 'acronym';

/** A word that can be written at a place, and the offsets of what it replaces. */
interface Word {
  readonly kind: WordKind;
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

const callouts = {
  NOTE: 'What readers should not miss',
  TIP: 'What makes something easier',
  IMPORTANT: 'What readers must know',
  WARNING: 'What can go wrong',
  CAUTION: 'What can do harm',
};

/** The callouts behind `> [!`, or the acronyms that two capitals begin. */
export function wordsAt({ acronyms }: Corpus, text: string, offset: number): readonly Word[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const callout = /^[ \t>]*>[ \t]*\[!(\w*)$/.exec(line)?.[1];
  if (callout !== undefined) {
    const end = offset + (/^\w*\]?/.exec(text.slice(offset))?.[0].length ?? 0);
    const start = offset - callout.length;
    return Object.entries(callouts).map(([label, detail]) => ({
      kind: 'callout' as const,
      label,
      detail,
      insert: `${label}]`,
      start,
      end,
    }));
  }
  const begun = /(?<![\w&+-])[A-Z][\w&+-]*[A-Z][\w&+-]*$/.exec(line)?.[0];
  if (begun === undefined) return [];
  const end = offset + (/^[\w&+-]*/.exec(text.slice(offset))?.[0].length ?? 0);
  return [...acronyms]
    .filter(([label]) => label.startsWith(begun))
    .map(([label, detail]) => ({
      kind: 'acronym' as const,
      label,
      detail,
      insert: label,
      start: offset - begun.length,
      end,
    }));
}
