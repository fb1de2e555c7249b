import { Parser } from 'htmlparser2';
import { idsOf, needsNoElement, spellingsOf } from './fragment.ts';

/** Reads an HTML page while it arrives. */
interface PageReader {
  readonly write: (text: string) => void;
  /** Takes the last of the text. */
  readonly end: (text: string) => void;
  /** Undefined where it is missing or empty. */
  readonly title: () => string | undefined;
  readonly has: (fragment: string) => boolean;
  /** Whether the title and all fragments are found. */
  readonly isDone: () => boolean;
}

/** Longer titles are cut. */
const maxTitleLength = 500;

/** Looks for the title and the fragments of a page. */
export function createPageReader(fragments: readonly string[]): PageReader {
  const missing = new Set(fragments.filter((fragment) => !needsNoElement(fragment)));
  const wanted = new Map<string, Set<string>>();
  for (const fragment of missing) {
    for (const id of idsOf(fragment)) {
      wanted.set(id, (wanted.get(id) ?? new Set()).add(fragment));
    }
  }
  let title = '';
  let titles = 0;
  let isInTitle = false;
  let svgDepth = 0;

  const parser = new Parser({
    onopentag(tag, attributes) {
      // The title inside an SVG is not that of the page.
      if (tag === 'svg') svgDepth += 1;
      if (tag === 'title' && svgDepth === 0) {
        titles += 1;
        isInTitle = titles === 1;
      }
      if (missing.size === 0) return;
      found(attributes['id']);
      if (tag === 'a') found(attributes['name']);
    },
    ontext(text) {
      if (isInTitle && title.length < maxTitleLength * 2) title += text;
    },
    onclosetag(tag) {
      if (tag === 'svg') svgDepth -= 1;
      if (tag === 'title') isInTitle = false;
    },
  });

  function found(id: string | undefined): void {
    if (id === undefined) return;
    for (const spelling of spellingsOf(id)) {
      for (const fragment of wanted.get(spelling) ?? []) missing.delete(fragment);
    }
  }

  return {
    write: (text) => parser.write(text),
    end: (text) => parser.end(text),
    title: () => title.replace(/\s+/g, ' ').trim().slice(0, maxTitleLength) || undefined,
    has: (fragment) => !missing.has(fragment),
    isDone: () => titles > 0 && !isInTitle && missing.size === 0,
  };
}
