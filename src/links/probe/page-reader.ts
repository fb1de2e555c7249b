import { Parser } from 'htmlparser2';
import { createScriptSigns } from './script-signs.ts';
import { idsOf, needsNoElement, spellingsOf } from './fragment.ts';
import { refreshTarget } from './refresh.ts';

/** Reads an HTML page while it arrives. */
interface PageReader {
  readonly write: (text: string) => void;
  /** Takes the last of the text. */
  readonly end: (text: string) => void;
  /** Undefined where it is missing or empty. */
  readonly title: () => string | undefined;
  /** The address that a browser is immediately sent to, as written. */
  readonly refresh: () => string | undefined;
  readonly has: (fragment: string) => boolean;
  /** Whether an element that was not found may be there all the same: scripts add it, or the page broke a limit. */
  readonly isUncertain: () => boolean;
  /** Whether the rest of the page says nothing more. */
  readonly isDone: () => boolean;
}

/** Longer titles are cut. */
const maxTitleLength = 500;

/** Browsers nest no deeper; the parser needs time in proportion to the depth. */
const maxDepth = 512;
/** The largest standard on the web has a tenth of that. */
const maxTags = 1_000_000;
/** For a page on a machine with nothing else to do it is a tenth of a second. */
const maxMs = 10_000;

/** In so much after the title is whatever sends a browser on; in characters. */
const maxHeadAfterTitle = 65_536;

/** A page breaks a limit; the rest of it is not read. */
class GivenUp extends Error {}

/** What may be in the head of a page; anything else ends it. */
const headTags: ReadonlySet<string> = new Set(
  'html head title meta link script style base noscript template'.split(' '),
);

/** Looks for the title and the fragments of a page. Its time is linear in the length of the page. */
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
  let refresh: string | undefined;
  let isHeadOver = false;
  let isGivenUp = false;
  let tags = 0;
  let depth = 0;
  let spentMs = 0;
  let afterTitle = 0;
  /** How many of each are open. */
  const open = new Map(['svg', 'noscript', 'template'].map((tag) => [tag, 0]));
  const within = (tag: string): boolean => (open.get(tag) ?? 0) > 0;
  const add = (tag: string, step: number): void => {
    const before = open.get(tag);
    if (before !== undefined) open.set(tag, before + step);
  };
  const scripts = createScriptSigns();

  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      tags += 1;
      if (depth > maxDepth || tags > maxTags) throw new GivenUp();
      isHeadOver ||= !headTags.has(tag);
      scripts.open(tag, attributes['id'], depth);
      add(tag, 1);
      // The title inside an SVG is not that of the page.
      if (tag === 'title' && !within('svg')) {
        titles += 1;
        isInTitle = titles === 1;
      }
      // Browsers run scripts, so they ignore what is meant for others.
      if (tag === 'meta' && !within('noscript') && !within('template'))
        refresh ??= refreshIn(attributes);
      if (missing.size === 0) return;
      found(attributes['id']);
      if (tag === 'a') found(attributes['name']);
    },
    ontext(text) {
      if (isInTitle && title.length < maxTitleLength * 2) title += text;
      if (!isInTitle) scripts.text(text);
    },
    onclosetag(tag) {
      scripts.close(depth);
      depth -= 1;
      add(tag, -1);
      if (tag === 'title') isInTitle = false;
      isHeadOver ||= tag === 'head';
    },
  });

  function found(id: string | undefined): void {
    if (id === undefined) return;
    for (const spelling of spellingsOf(id)) {
      for (const fragment of wanted.get(spelling) ?? []) missing.delete(fragment);
    }
  }

  function take(text: string, parse: (text: string) => void): void {
    if (isGivenUp) return;
    if (titles > 0) afterTitle += text.length;
    const start = performance.now();
    try {
      parse(text);
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
      isGivenUp = true;
    }
    spentMs += performance.now() - start;
    isGivenUp ||= spentMs > maxMs;
  }

  return {
    write: (text) => take(text, (part) => parser.write(part)),
    end: (text) => take(text, (part) => parser.end(part)),
    title: () => title.replace(/\s+/g, ' ').trim().slice(0, maxTitleLength) || undefined,
    refresh: () => refresh,
    has: (fragment) => !missing.has(fragment),
    isUncertain: () => isGivenUp || scripts.fillPage(),
    isDone: () => {
      if (isGivenUp) return true;
      const isHeadRead = isHeadOver || refresh !== undefined || afterTitle > maxHeadAfterTitle;
      return titles > 0 && !isInTitle && isHeadRead && missing.size === 0;
    },
  };
}

function refreshIn(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes['http-equiv']?.trim().toLowerCase() === 'refresh'
    ? refreshTarget(attributes['content'] ?? '')
    : undefined;
}
