import { Parser } from 'htmlparser2';
import { hasAlways, namesOf, spellingsOf } from './fragment.ts';

/** What is looked for in an HTML page while it arrives. */
interface PageReader {
  readonly write: (text: string) => void;
  /** The last of the text. */
  readonly end: (text: string) => void;
  /** Undefined where there is none, or an empty one. */
  readonly title: () => string | undefined;
  readonly has: (fragment: string) => boolean;
  /** Whether there is nothing left to look for. */
  readonly isDone: () => boolean;
}

/** No title that anybody reads is longer; what is longer is cut. */
const maxTitleLength = 500;

/** Reads a page for its title and for fragments. */
export function createPageReader(fragments: readonly string[]): PageReader {
  const missing = new Set(fragments.filter((fragment) => !hasAlways(fragment)));
  const wanted = new Map<string, Set<string>>();
  for (const fragment of missing) {
    for (const name of namesOf(fragment)) {
      wanted.set(name, (wanted.get(name) ?? new Set()).add(fragment));
    }
  }
  let title = '';
  let titles = 0;
  let isInTitle = false;
  let drawings = 0;

  const parser = new Parser({
    onopentag(tag, attributes) {
      // A drawing has a title too, which is not the page's.
      if (tag === 'svg') drawings += 1;
      if (tag === 'title' && drawings === 0) {
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
      if (tag === 'svg') drawings -= 1;
      if (tag === 'title') isInTitle = false;
    },
  });

  function found(name: string | undefined): void {
    if (name === undefined) return;
    for (const spelling of spellingsOf(name)) {
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
