import { replacedEvent } from '../replaced-event.ts';
import { chooseIn, choicesIn } from './controls.ts';
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
 * or focused on it stays. Where a script knows the page by its parts, its content is shown anew, and the same is chosen.
 *
 * @returns the page as the site has it now; undefined where it must be loaded again
 */
export function swap(
  { root, shown }: Source,
  { documentElement: next, title }: Document,
): Source | undefined {
  const lines = takeLines(next);
  const [before, after] = [root.querySelector('body'), next.querySelector('body')];
  if (!before || !after || surroundingsOf(root) !== surroundingsOf(next)) return undefined;
  const main = hasOwnScript(root) ? after.querySelector('main') : null;
  const old = document.querySelector('main');
  const choices = main && old && choicesIn(old);
  const later = patch(shown, before, after, main ?? undefined);
  if (!later) return undefined;
  document.title = title;
  const now = document.querySelector('main');
  if (choices && now && now !== old) {
    document.dispatchEvent(new Event(replacedEvent));
    chooseIn(now, choices);
  }
  for (const [element, text] of lines) {
    const block = later.get(element);
    if (block instanceof HTMLElement && block.dataset['lines'] !== text)
      block.dataset['lines'] = text;
  }
  return { root: next, shown: later };
}

/** What can't be changed without loading a page again. */
function surroundingsOf(root: HTMLElement): string {
  return JSON.stringify([root.lang, root.dir, root.querySelector('body')?.className, loaded(root)]);
}

/** Whether a page has a script besides that of all pages. */
function hasOwnScript(root: HTMLElement): boolean {
  return loaded(root).filter((address) => address.endsWith('.js')).length > 1;
}

/** The addresses of what a page loads for its look and its parts. */
function loaded(root: HTMLElement): readonly string[] {
  return [...root.querySelectorAll('link[rel=stylesheet], script')]
    .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '')
    .filter((address) => !address.startsWith('/pathways-preview-'));
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
