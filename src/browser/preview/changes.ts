import type { PreviewPart, PreviewStatus } from '../../model/index.ts';
import { element } from './elements.ts';
import { blockAt, blocks } from './lines.ts';
import { placeBox } from './place-box.ts';

const labels = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** Shows what changed on the page: each passage below where it is, with the words that were added and removed. */
export function showChanges({ changes }: PreviewStatus): void {
  for (const old of document.querySelectorAll('.preview-changes')) old.remove();
  if (!changes) return;
  const all = blocks();
  const last = new Map<HTMLElement, HTMLElement>();
  const add = (line: number | null, label: string, content: readonly (Node | string)[]): void => {
    const block = blockAt(line, all);
    if (!block) return;
    const box = element(
      'div',
      'preview-changes',
      element('p', '', element('b', '', label), ' ', ...content),
    );
    const before = last.get(block);
    if (before) before.after(box);
    else placeBox(box, block);
    last.set(block, box);
  };
  if (changes.how === 'added') add(null, 'New page', [`since ${changes.since}`]);
  for (const { name, parts } of changes.fields) add(null, `${name}:`, marked(parts));
  for (const { how, parts, line } of changes.marks) add(line, `${labels[how]}:`, marked(parts));
}

/** Words with insertions and deletions, as `pathways diff` marks them. */
function marked(parts: readonly PreviewPart[]): readonly (Node | string)[] {
  return parts.map(({ how, text }) =>
    how === 'same' ? text : element(how === 'inserted' ? 'ins' : 'del', '', text),
  );
}
