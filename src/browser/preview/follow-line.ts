import { blockAt } from './lines.ts';

const prefix = '#preview-line-';

/** The address of a line of the source on a page. */
export function lineAddress(href: string, line: number | null): string {
  return `${href}${prefix}${line ?? 1}`;
}

/** Goes to the passage that the address names by its line, now and whenever that changes. */
export function followLine(): void {
  const follow = (): void => {
    if (!location.hash.startsWith(prefix)) return;
    const block = blockAt(Number(location.hash.slice(prefix.length)));
    // The next choice of the same finding goes there again, and a reload stays where the reader is.
    history.replaceState(null, '', location.pathname + location.search);
    if (!block) return;
    block.scrollIntoView({ block: 'center' });
    block.classList.add('preview-found');
    block.addEventListener('animationend', () => block.classList.remove('preview-found'));
  };
  window.addEventListener('hashchange', follow);
  follow();
}
