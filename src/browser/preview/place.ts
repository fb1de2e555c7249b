import { blocks } from './lines.ts';

/** A block that was in sight, and how far from the top of the window. */
interface Sight {
  readonly text: string;
  readonly top: number;
}

interface Place {
  readonly y: number;
  readonly sights: readonly Sight[];
}

/** How many visible blocks are remembered: some of them may have been edited. */
const maxSights = 12;

const key = (): string => `pathways-preview-place ${location.pathname}`;

let isReloading = false;

/** Remembers what is in sight, before the page is loaded again. */
export function savePlace(): void {
  const place: Place = { y: scrollY, sights: inSight().map(toSight) };
  isReloading = true;
  history.scrollRestoration = 'manual';
  sessionStorage.setItem(key(), JSON.stringify(place));
}

/** Goes to where the reader was: what was in sight is there again, whatever became longer or shorter above. */
export function restorePlace(): void {
  const text = sessionStorage.getItem(key());
  if (text === null) return;
  sessionStorage.removeItem(key());
  const { y, sights } = JSON.parse(text) as Place; // written above
  // Until the page is complete, the browser would scroll by itself; later it is to do so when somebody comes back.
  addEventListener('beforeunload', () => {
    if (!isReloading) history.scrollRestoration = 'auto';
  });
  scrollTo({ top: y, behavior: 'instant' });
  scrollBack(sights);
}

/** Scrolls until something that was in sight is where it was. */
function scrollBack(sights: readonly Sight[]): void {
  const found = new Map(landmarks().map((element) => [textOf(element), element]));
  for (const sight of sights) {
    const element = found.get(sight.text);
    if (!element) continue;
    scrollBy({ top: element.getBoundingClientRect().top - sight.top, behavior: 'instant' });
    return;
  }
}

/** Does something to the page, and leaves what is in sight where it is. */
export function keepPlace(act: () => void): void {
  const before = inSight().map((element) => ({ element, ...toSight(element) }));
  act();
  if (scrollY === 0) return;
  const kept = before.find(({ element }) => element.isConnected);
  if (!kept) return scrollBack(before);
  const moved = kept.element.getBoundingClientRect().top - kept.top;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}

/** What the place of a reader is told by: on a generated page, whatever has an address or is read in one go. */
function landmarks(): readonly HTMLElement[] {
  const own = blocks().map(({ element }) => element);
  return own.length > 0
    ? own
    : [...document.querySelectorAll<HTMLElement>('main :is([id], h1, h2, p, li, tr, dt)')];
}

function inSight(): readonly HTMLElement[] {
  return landmarks()
    .filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && bottom > top;
    })
    .slice(0, maxSights);
}

function toSight(element: HTMLElement): Sight {
  return { text: textOf(element), top: element.getBoundingClientRect().top };
}

/** The text of a block, without what the preview shows in it. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement; // of the same kind
  for (const own of copy.querySelectorAll('.preview-notes, .preview-changes')) own.remove();
  return copy.textContent ?? '';
}
