import type { Page } from 'playwright-core';

/** A place at which the Tab key stops. */
interface Stop {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The steps of the Tab key against the order in which people read: on a line from left to right, then down; up again
 * only to a column on the right. Where the page runs from right to left, the other way round.
 */
export async function stepsAgainstReading(page: Page): Promise<readonly string[]> {
  const stops = await stopsOf(page);
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    return before && isAgainstReading(before, stop) ? [`${before.name} -> ${stop.name}`] : [];
  });
}

function isAgainstReading(from: Stop, to: Stop): boolean {
  const shared = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
  const height = Math.min(from.bottom - from.top, to.bottom - to.top);
  if (shared > height / 2) return to.left < from.left;
  return to.top < from.top && to.left < from.right - 1;
}

/** The visible stops of a page in the order of its document, which is that of the Tab key without `tabindex`. */
function stopsOf(page: Page): Promise<readonly Stop[]> {
  return page.evaluate(() => {
    const isMirrored = document.documentElement.dir === 'rtl';
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    return [...all].flatMap((element) => {
      if (element.tabIndex > 0) throw new Error('Unexpected tabindex');
      const isSeen = element.checkVisibility({ visibilityProperty: true });
      if (!isSeen || element.tabIndex < 0 || element.matches('.skip-link')) return [];
      // Of a link over several lines, the first.
      const rect = element.getClientRects()[0];
      if (!rect) return [];
      const { top, bottom, left, right } = rect;
      const name = element.textContent.trim() || element.id || element.className;
      const [start, end] = isMirrored ? [-right, -left] : [left, right];
      return [{ name, top, bottom, left: start, right: end }];
    });
  });
}
