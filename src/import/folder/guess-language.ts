import { likelyOf } from '../../locale/index.ts';

/** Enough to tell a language by. */
const mostCharacters = 200_000;
/** Some three hundred languages share the Latin letters: a sentence of English may look like Scots. */
const shortestLatin = 200;

/**
 * The language that pages seem to be in, as a BCP 47 tag such as `pt`; undefined where they are too short to tell.
 *
 * Only letters of other scripts count where there are enough of them: names and commands are in Latin letters everywhere.
 */
export async function guessLanguage(texts: Iterable<string>): Promise<string | undefined> {
  const { franc } = await import('franc');
  const sample = sampleOf(texts);
  const [latin, letters] = [/\p{Script=Latin}/gu, /\p{L}/gu].map(
    (pattern) => sample.match(pattern)?.length ?? 0,
  );
  const isLatin = ((letters ?? 0) - (latin ?? 0)) * 3 <= (latin ?? 0);
  const code = isLatin
    ? franc(sample, { minLength: shortestLatin })
    : franc(sample.replace(/\p{Script=Latin}+/gu, ' '));
  return code === 'und' ? undefined : likelyOf(code)?.language;
}

/** The beginning of each page without code and addresses, so that no long page decides for all. */
function sampleOf(texts: Iterable<string>): string {
  const parts: string[] = [];
  let room = mostCharacters;
  for (const text of texts) {
    if (room <= 0) break;
    const part = text.slice(0, Math.min(4000, room));
    parts.push(
      part.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`|https?:\S+|<[^>\n]*>|\]\([^)\n]*\)/g, ' '),
    );
    room -= part.length + 1;
  }
  return parts.join('\n');
}
