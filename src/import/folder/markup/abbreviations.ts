import { isBlank, type Line } from '../lines.ts';
import type { ConversionLog } from '../conversion-log.ts';

/** What abbreviations stand for, by abbreviation. */
export type Acronyms = Map<string, string>;

/**
 * Takes lines such as `*[HTML]: Hypertext Markup Language` out of a page, for acronyms.yaml.
 *
 * @param acronyms those of other pages, which are added to
 */
export function takeAbbreviations(
  lines: readonly Line[],
  log: ConversionLog,
  acronyms: Acronyms,
): Line[] {
  const kept = lines.filter((line) => {
    const [, name, words = ''] =
      (!line.isCode && /^\*\[([^\]]+)\]:[ \t]*(.*?)[ \t]*$/.exec(line.text)) || [];
    if (name === undefined || words === '') return true;
    const known = acronyms.get(name);
    if (known === undefined) acronyms.set(name, words);
    else if (known !== words)
      log.leave(
        line.number,
        'abbreviation',
        `\`${name}\` stands for "${known}" on another page, so "${words}" was left out`,
      );
    log.convert('abbreviation');
    return false;
  });
  // The lines stood apart, mostly at the end.
  return kept.length === lines.length ? kept : withoutBlankEnd(kept);
}

function withoutBlankEnd(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex((line) => !isBlank(line));
  return lines.slice(0, last + 1);
}
