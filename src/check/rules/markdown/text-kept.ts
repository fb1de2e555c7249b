import { placesIn, type Problem } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import { changedNumbers } from '../../kept/changed-numbers.ts';
import { lostCells } from '../../kept/lost-cells.ts';
import { lostText, type Lost } from '../../kept/lost-text.ts';
import { toPageLetters } from '../../kept/page-letters.ts';
import type { PageRule } from '../../rule.ts';
import { swallowedText } from '../../swallowed-text.ts';

/**
 * Finds words that are written on a page and that no output would show, or would show differently.
 *
 * Cells and numbers have findings of their own. All else that is lost is found by comparing the letters of the
 * page with those of its tree, whatever the cause is.
 */
export const textKept: PageRule = {
  id: 'text-kept',
  severity: 'error',
  scope: 'page',
  summary: 'Every word that is written on a page appears in the outputs.',
  why: 'Otherwise text would vanish, and nobody would notice.',
  examples: {
    good: [
      { body: '| Plot | Sun |\n| --- | --- |\n| A | morning \\| noon |\n| B |' },
      { body: 'In 2017~2019, ~10% of the plots had water.' },
    ],
    bad: [
      { body: '| Plot | Sun |\n| --- | --- |\n| A | morning | noon |' },
      { body: '| Key | Use |\n| --- | --- |\n| `a|b` | Both |' },
      { body: '[Note]: important' },
      { body: '2015\\. First plots.\n\n2016. More plots.\n2019. No plots.' },
    ],
  },
  async *check(source) {
    const { tree, text } = source;
    if (!tree.position) return;
    yield* lostCells(tree, text);
    yield* changedNumbers(tree, text);
    for (const { position, label } of swallowedText(source)) {
      const written = text.slice(position?.start.offset, position?.end.offset);
      const words = written.replace(/^\[[^\]]*\]:\s*/, '');
      yield {
        message: `${quote(written)} would be lost: it is written like the address of a link`,
        place: position,
        help: `Write ${exact(`**${label}:** ${words}`)}, or ${exact(`\\${written}`)} with the brackets.`,
      };
    }
    const { written, shown } = toPageLetters(tree, text);
    const toPlace = placesIn(text);
    for (const lost of await lostText(written, shown, text))
      yield { ...toWords(lost, text), place: toPlace(lost.start, lost.end) };
  },
};

function toWords({ start, end, instead }: Lost, page: string): Pick<Problem, 'message' | 'help'> {
  const written = page.slice(start, end);
  const help = 'Write it in another way, such as in a paragraph of its own.';
  if (written === '')
    return {
      message: `Readers would see ${quote(instead)} here, which the page doesn't say`,
      help,
    };
  return instead === ''
    ? { message: `${quote(written)} would be lost`, help }
    : { message: `${quote(written)} would be changed`, help };
}
