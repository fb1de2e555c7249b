import { pair, patch, type Shown } from './patch.ts';

/** A page as the site has it, without what scripts and the preview do to it. */
interface Source {
  readonly root: HTMLElement;
  readonly shown: Shown;
}

/** The page, before any script has changed it. */
export function sourceOfPage(): Source {
  const root = document.documentElement.cloneNode(true) as HTMLElement; // of the same kind
  takeLines(root);
  const shown: Shown = new WeakMap();
  pair(shown, root, document.documentElement);
  return { root, shown };
}

/**
 * Puts what has changed of a page into the one that is shown, without loading it again: what readers have opened, chosen
 * or focused on it stays.
 *
 * @returns the page as the site has it now; undefined where it must be loaded again
 */
export function swap(
  { root, shown }: Source,
  { documentElement: next, title }: Document,
): Source | undefined {
  const lines = takeLines(next);
  const [before, after] = [root.querySelector('body'), next.querySelector('body')];
  const own = surroundingsOf(root);
  if (!before || !after || own === undefined || own !== surroundingsOf(next)) return undefined;
  const later = patch(shown, before, after);
  if (!later) return undefined;
  document.title = title;
  for (const [element, text] of lines) {
    const block = later.get(element);
    if (block instanceof HTMLElement && block.dataset['lines'] !== text)
      block.dataset['lines'] = text;
  }
  return { root: next, shown: later };
}

/** What can't be changed without loading a page again; undefined where a script knows the page by its parts. */
function surroundingsOf(root: HTMLElement): string | undefined {
  const loaded = [...root.querySelectorAll('link[rel=stylesheet], script')]
    .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '')
    .filter((address) => !address.startsWith('/pathways-preview-'));
  if (loaded.filter((address) => address.endsWith('.js')).length > 1) return undefined;
  return JSON.stringify([root.lang, root.dir, root.querySelector('body')?.className, loaded]);
}

/** Takes the lines from the blocks of a source: each that is added changes them, and no block looks different. */
function takeLines(root: HTMLElement): ReadonlyMap<Element, string> {
  const lines = new Map<Element, string>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-lines]')) {
    lines.set(element, element.dataset['lines'] ?? '');
    delete element.dataset['lines'];
  }
  return lines;
}
