import type { Source, TextRange } from '../model/index.ts';
import { maskedText } from './masked-text.ts';

/** Something that was left in a text by mistake. */
interface Leftover extends TextRange {
  readonly written: string;
  /** What it is, after "is ". */
  readonly what: string;
  readonly help: string;
}

const kinds: readonly (Pick<Leftover, 'what' | 'help'> & { readonly pattern: RegExp })[] = [
  {
    // `[JS1]`, `[Comment [JS1]: text]` and `Commented [JS1]: `.
    pattern:
      /\[Comment(?:ed)? \[[A-Z]{1,4}\d{1,3}\]:[^[\]\r\n]*\]|Comment(?:ed)? \[[A-Z]{1,4}\d{1,3}\]:|(?<![\]\w])\[[A-Z]{2,3}\d{1,3}\](?![([:])/g,
    what: 'the mark of a comment in Word',
    help: 'Delete it. To keep the comment where no reader sees it, write `<!-- the comment -->` on its own line.',
  },
  {
    pattern:
      /\[(?:(?:[Ii]nsert|INSERT|[Ee]nter|[Nn]ame of|[Ss]tate name|[Yy]our (?:state|agency|name|organization|title|email|phone)|TBD|TBC|TK)\b[^[\]\r\n]*|XX+)\](?![([:])/g,
    what: 'a placeholder',
    help: 'Write what is meant, or delete it.',
  },
  {
    pattern: /(?<![^\r\n])[ \t]*Page \d{1,4} of \d{1,4}[ \t]*(?![^\r\n])/g,
    what: 'the page number of a PDF',
    help: 'Delete it.',
  },
  {
    pattern: /(?<![\p{L}\p{N}\-/.])(?:HYPERLINK|PAGEREF|MERGEFIELD)(?![\p{L}\p{N}\-/])/gu,
    what: 'a leftover',
    help: 'Delete it; for a link, write `[text](address)`.',
  },
  {
    // Not the number of Title XX.
    pattern:
      /(?<![\p{L}\p{N}\-/.])(?<!\b(?:[Tt]itle|[Pp]art|[Cc]hapter|[Aa]rticle|[Aa]ppendix|[Vv]olume|[Ss]ection)s?\s)(?:TODO|TBD|TBC|FIXME|TKTK|X{2,}|Lorem ipsum|\?{3,})(?![\p{L}\p{N}\-/])/gu,
    what: 'a leftover',
    help: 'Write what is meant, or delete it. For a note to yourself, write `<!-- -->` around it.',
  },
];

/** The leftovers of a text in their order, none inside another. */
export function leftoversIn(text: string): readonly Leftover[] {
  const found: Leftover[] = [];
  for (const { pattern, what, help } of kinds)
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const written = match.trim();
      const start = index + match.indexOf(written);
      const end = start + written.length;
      if (!found.some((each) => each.start < end && start < each.end))
        found.push({ start, end, written, what, help });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Where leftovers are in brackets, which look like links without an address; offsets in the page. */
export function leftoversInBrackets(source: Source): readonly TextRange[] {
  if (!source.tree.position) return [];
  return leftoversIn(maskedText(source)).filter(({ written }) => written.includes('['));
}
