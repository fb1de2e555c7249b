import { placesIn, type TextRange, type TextSource } from '../../../model/index.ts';
import { quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';

/** Finds control characters in the body of a page, and the sign for characters that were lost. */
export const charactersVisible: TextRule = {
  id: 'characters-visible',
  severity: 'error',
  scope: 'text',
  summary:
    'No text contains control characters, or the replacement character for a lost character.',
  why: 'Outputs leave out control characters, because Word rejects files with them, and nobody can tell which letter was replaced.',
  examples: {
    good: [{ body: 'Look for land.' }],
    bad: [
      { body: 'Look\u000c for land.' },
      { body: 'Look for \u001bland.' },
      { body: 'Look for la\ufffdd.' },
      { body: 'Look for &#27;land.' },
    ],
  },
  *check(source) {
    const { text } = source;
    const toPlace = placesIn(text);
    for (const { sign, start, end } of controlsIn(source)) {
      // A page break of a PDF is between two words.
      const plain = /[\f\x85]/.test(sign) ? ' ' : '';
      const meant = quote(around(text, start, end, plain));
      yield {
        message: `An invisible character (U+${toCode(sign)}) would be lost`,
        place: toPlace(start, end),
        help: `${plain === '' ? `Delete it from ${meant}` : `Type a space in its place: ${meant}`}. If you can't reach it, retype these words.`,
        fix: [{ start, end, text: plain }],
      };
    }
    for (const { start, end } of referencesIn(source))
      yield {
        message: `${quote(text.slice(start, end))} stands for a character that no output can show`,
        place: toPlace(start, end),
        help: `Delete ${quote(text.slice(start, end))}, or write the character that is meant.`,
      };
    for (const { index } of text.matchAll(/\ufffd+/g))
      yield {
        message: 'A character was lost here when the text was saved or pasted',
        place: toPlace(index, index + 1),
        help: `Write the right one in place of the sign in ${quote(around(text, index, index + 1, '\ufffd'))}.`,
      };
  },
};

/** All but tabs, line ends and U+000B, which pasted-characters finds. */
const control = /[\0-\x08\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

/** The control characters of a body; those in YAML are left to schema. */
function controlsIn({
  text,
  yaml,
}: TextSource): readonly (TextRange & { readonly sign: string })[] {
  const body = yaml?.end ?? 0;
  return [...text.slice(body).matchAll(control)].map(({ 0: sign, index }) => ({
    sign,
    start: body + index,
    end: body + index + 1,
  }));
}

/** References such as `&#27;`, which the parser replaces by the sign for a lost character. */
function referencesIn({ text, blocks }: TextSource): readonly TextRange[] {
  return blocks().flatMap((block) =>
    block.kind === 'code' || block.kind === 'value'
      ? []
      : [...block.text.matchAll(/\ufffd/g)].flatMap(({ index }) => {
          const range = block.writtenAt({ start: index, end: index + 1 });
          return range && text.charAt(range.start) === '&' ? [range] : [];
        }),
  );
}

function toCode(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** The words around a range, with others in its place. */
function around(text: string, start: number, end: number, instead: string): string {
  const before = /[^\r\n]{0,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const after = /^[^\r\n]{0,20}/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return `${before}${instead}${after}`.replace(control, '').trim();
}
