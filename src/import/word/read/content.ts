import type { Element } from '../../../ooxml/index.ts';
import type { Omission, Span } from './document.ts';
import { collectFormats, type Format } from './formats.ts';

/** What a paragraph holds. */
export interface Content {
  readonly spans: readonly Span[];
  readonly bookmarks: readonly string[];
  readonly objects: readonly string[];
  readonly formats: readonly Format[];
  readonly omissions: readonly Omission[];
  /** The contents of text boxes. */
  readonly boxes: readonly Element[];
  /** Whether a line across the page is drawn in it. */
  readonly hasRule: boolean;
  /** Whether a table of contents begins in it. */
  readonly hasContents: boolean;
}

/** What a paragraph holds, while it is being read. */
interface Collected {
  readonly spans: Span[];
  readonly bookmarks: string[];
  readonly objects: string[];
  readonly formats: ReturnType<typeof collectFormats>;
  readonly omissions: Omission[];
  readonly boxes: Element[];
  hasRule: boolean;
  hasContents: boolean;
}

/** Nothing yet. */
export function emptyContent(): Collected {
  return {
    spans: [],
    bookmarks: [],
    objects: [],
    formats: collectFormats(),
    omissions: [],
    boxes: [],
    hasRule: false,
    hasContents: false,
  };
}

/** Adds a span, to the last one where that looks the same. */
export function addSpan({ spans }: Collected, span: Span): void {
  const last = spans.at(-1);
  if (span.kind === 'text' && last?.kind === 'text' && isAlike(last, span))
    spans[spans.length - 1] = { ...last, text: last.text + span.text };
  else spans.push(span);
}

/** Records what is not in the spans. Consecutive words are one omission. */
export function omit({ omissions }: Collected, what: Omission['what'], words: string): void {
  const last = omissions.at(-1);
  if (last?.what === what && words !== '' && last.words !== '')
    omissions[omissions.length - 1] = { what, words: last.words + words };
  else omissions.push({ what, words });
}

/** What was read. */
export function toContent({ formats, ...rest }: Collected): Content {
  return { ...rest, formats: formats.all };
}

function isAlike(a: Span, b: Span): boolean {
  return (
    a.link === b.link &&
    a.look.bold === b.look.bold &&
    a.look.italic === b.look.italic &&
    a.look.strike === b.look.strike &&
    a.look.code === b.look.code &&
    a.look.vertical === b.look.vertical
  );
}
