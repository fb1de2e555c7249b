import type { Page } from 'playwright-core';
import type { Heading } from './html-outline.ts';

/** Opens all that a reader can open: the menu of narrow windows, and every part that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.querySelector('.menu')?.classList.add('is-open');
  });
}

/** Whether readers must scroll sideways. */
export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth || document.body.scrollWidth > innerWidth;
  });
}

/** The headings of a page, in their order. */
export function outlineOf(page: Page): Promise<readonly Heading[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: heading.textContent.trim(),
    })),
  );
}

/** Where the keyboard is. */
export interface Focus {
  /** The words of the element; its id where it has none. */
  readonly name: string;
  /** Whether it is in the main text or after it. */
  readonly isPastFrame: boolean;
  /** Whether it lies in the window. */
  readonly isInWindow: boolean;
  /** Whether a line of two pixels or more is drawn around it. */
  readonly hasOutline: boolean;
}

/** Where the keyboard is; undefined if it has left the page. */
export function focusOf(page: Page): Promise<Focus | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const main = document.querySelector('main');
    if (!element || element === document.body || !main) return undefined;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: element.textContent.trim() || element.id,
      isPastFrame:
        main.contains(element) ||
        (main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
      isInWindow: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      hasOutline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  });
}

/**
 * Opens a page whose first sight is of all its HTML: the stylesheets arrive after the last tag.
 *
 * A page that is shown while it is still being read moves as its tables and its head fill, more or less
 * so as the machine is busy. What moves after that, moves on every machine.
 */
export async function openWhole(page: Page, url: string): Promise<void> {
  let resolve = (): void => {};
  const isWhole = new Promise<void>((each) => (resolve = each));
  await page.route('**/*.css', async (route) => {
    await isWhole;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  // Nothing is drawn yet, so that the usual polling with each frame would wait forever.
  await page.waitForFunction(() => document.readyState !== 'loading', undefined, { polling: 10 });
  resolve();
  await page.waitForLoadState();
  await page.unroute('**/*.css');
}
