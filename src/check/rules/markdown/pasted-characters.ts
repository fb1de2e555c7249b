import {
  charactersIn,
  hiddenInYaml,
  type TypographicCharacter,
} from '../../find-typographic-characters.ts';
import { brokenLinks, type BrokenLink } from '../../broken-links.ts';
import { quote } from '../../format-value.ts';
import { misreadIn } from '../../wrong-encoding.ts';
import type { TextRule } from '../../rule.ts';
import type { Place, Problem, Source, TextBlock, TypographicKind } from '../../../model/index.ts';

/** Finds characters that a word processor inserted, those of one kind in a block as one. */
export const pastedCharacters: TextRule = {
  id: 'pasted-characters',
  severity: 'warning',
  scope: 'text',
  summary:
    'Quotation marks, ellipses, spaces and bullets of English text are plain, as typed on a keyboard.',
  why: "Pasted bullets don't make a list, invisible characters break searches, and two kinds of quotation marks look careless.",
  examples: {
    good: [
      { body: 'The "Site Plan" - what it\'s for...\n\n- Land\n- Water' },
      {
        body: 'Der \u201eGarten\u201c nach \u00a7\u00a014 hat 2\u00a0701 Beete.',
        site: { language: 'de', severities: '{dictionary-known: off}' },
      },
    ],
    bad: [
      { body: 'The \u201cSite Plan\u201d comes first.' },
      { body: 'What it\u2019s for.' },
      { body: 'And so on\u2026' },
      { body: 'Section\u00a0440 says so.' },
      { body: '\u2022\tLand\n\u2022\tWater' },
      { body: 'Co\u00adoperate.' },
      { body: 'A\u200b word.' },
      { body: 'What itâ€™s for.' },
      { front: { title: 'What a Garden\u2019s Plan Is' } },
    ],
  },
  *check(source, { language }) {
    const broken = 'tree' in source ? brokenLinks(source as Source) : [];
    const inBlocks = source
      .blocks()
      .map((block) =>
        isUpload(block)
          ? []
          : charactersIn(block, source.text, language).filter(
              ({ place }) => !isInside(place, broken),
            ),
      );
    for (const block of source.blocks()) yield* misread(block);
    for (const characters of [hiddenInYaml(source, language), ...inBlocks])
      for (const kind of new Set(characters.map((each) => each.kind)))
        yield toProblem(
          kind,
          characters.filter((each) => each.kind === kind),
          source.text,
        );
  },
};

/** The signs of a block that were read in the wrong encoding, as one problem. */
function* misread(block: TextBlock): Iterable<Problem> {
  const found = block.kind === 'code' ? [] : misreadIn(block.text);
  const [first] = found;
  if (!first) return;
  const count = found.length > 1 ? ` There are ${found.length} such signs here.` : '';
  yield {
    message: `${quote(first.written)} is ${quote(first.meant)}, read in the wrong encoding`,
    place: block.placeOf(first),
    help: `Write ${quote(first.meant)}.${count}`,
  };
}

/** The text that GitHub has where an image is still uploaded, which image-supported names. */
function isUpload({ kind, text }: TextBlock): boolean {
  return kind === 'image' && /^Uploading\s/.test(text);
}

/** Whether a place is in a link that link-complete finds. */
function isInside(place: Place | undefined, ranges: readonly BrokenLink[]): boolean {
  const at = place && 'start' in place ? place.start.offset : undefined;
  return at !== undefined && ranges.some(({ start, end }) => start <= at && at < end);
}

/** What a nonbreaking space right behind a mark of Markdown prevents; empty for any other. */
function effectOf({ kind, place }: TypographicCharacter, text: string): string {
  const at = place && 'start' in place ? place.start.offset : undefined;
  if (kind.plain !== ' ' || at === undefined) return '';
  const [, mark] =
    /^[ \t>]*(#{1,6}|[-*+]|\d+[.)])$/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at)) ??
    [];
  if (mark === undefined) return '';
  return `, so this is not a ${mark.startsWith('#') ? 'heading' : 'list'}`;
}

function toProblem(
  { name, help, isVisible }: TypographicKind,
  characters: readonly TypographicCharacter[],
  text: string,
): Problem {
  const { written = '', place } = characters[0] ?? {};
  const fix = characters.flatMap((each) => (each.fix ? [each.fix] : []));
  const isWhole = fix.length === characters.length;
  const count = characters.length > 1 ? ` There are ${characters.length} here.` : '';
  return {
    message: `${name}${isVisible ? ` ${quote(written.trim())}` : ''} from a word processor${characters[0] ? effectOf(characters[0], text) : ''}`,
    place,
    help: `${help}${isWhole ? ', or let `--fix` do it' : ''}.${count}`,
    ...(isWhole && { fix }),
  };
}
