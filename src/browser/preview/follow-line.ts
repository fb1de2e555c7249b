import type { PreviewNote } from '../../model/index.ts';
import { blockAt, entryBlocks } from './lines.ts';

/** No heading has an address with a colon. */
const prefixes = { line: '#preview:line-', entry: '#preview:entry-' } as const;

/** The address of the passage or entry that a finding is about; null where no page shows it. */
export function noteAddress({ isHere, href, line, entry }: PreviewNote): string | null {
  if (entry !== null) return prefixes.entry + encodeURIComponent(entry);
  return href === null ? null : `${isHere ? '' : href}${prefixes.line}${line ?? 1}`;
}

function namedBlock(): HTMLElement | undefined {
  const { hash } = location;
  if (hash.startsWith(prefixes.entry))
    return entryBlocks(decoded(hash.slice(prefixes.entry.length)))[0];
  return blockAt(Number(hash.slice(prefixes.line.length)));
}

/** A link of a page may have any text in its address. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Goes to the passage or entry that the address names, now and whenever that changes. */
export function followLine(): void {
  const follow = (): void => {
    if (!Object.values(prefixes).some((prefix) => location.hash.startsWith(prefix))) return;
    const block = namedBlock();
    // The next choice of the same finding goes there again, and a reload stays where the reader is.
    history.replaceState(null, '', location.pathname + location.search);
    if (!block) return;
    for (
      let box = block.closest('details');
      box;
      box = box.parentElement?.closest('details') ?? null
    )
      box.open = true;
    block.scrollIntoView({ block: 'center' });
    block.classList.add('preview-found');
    block.addEventListener('animationend', () => block.classList.remove('preview-found'));
  };
  window.addEventListener('hashchange', follow);
  follow();
}
