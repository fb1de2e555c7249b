import type { PreviewField, PreviewPart, PreviewStatus } from '../../model/index.ts';
import { element } from './elements.ts';
import { blockAt, blocks, entryBlocks } from './lines.ts';
import { placeBox } from './place-box.ts';

const labels = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** Shows what changed on the page: each passage below where it is, with the words that were added and removed. */
export function showChanges({ changes }: PreviewStatus): void {
  for (const old of document.querySelectorAll('.preview-changes')) old.remove();
  if (!changes) return;
  const all = blocks();
  const last = new Map<HTMLElement, HTMLElement>();
  const add = (block: HTMLElement | undefined, ...content: readonly HTMLElement[]): void => {
    if (!block) return;
    const box = element('div', 'preview-changes', ...content);
    const before = last.get(block);
    if (before) before.after(box);
    else placeBox(box, block);
    last.set(block, box);
  };
  const top = blockAt(null, all);
  if (changes.how === 'added') add(top, labeled('New page', [`since ${changes.since}`]));
  for (const field of changes.fields) add(top, fieldLine(field));
  for (const { how, parts, line } of changes.marks)
    add(blockAt(line, all), labeled(`${labels[how]}:`, marked(parts)));
  for (const { kind, how, name, fields, entry, line } of changes.entries) {
    const isFact = kind === 'citedFact';
    const called = [isFact ? element('code', '', name) : name];
    const places = entry === null ? [blockAt(line, all)] : entryBlocks(entry);
    // What the page shows in another way is said at its top.
    for (const place of places.length > 0 ? places : [top])
      add(
        place,
        ...(how === 'changed' ? [] : [labeled(`${labels[how]}:`, called)]),
        // A passage may have several facts.
        ...(how === 'changed' && isFact ? [labeled('Changed fact:', called)] : []),
        ...(how === 'changed' ? fields.map(fieldLine) : []),
      );
  }
}

/** A value that differs, with its name. */
export function fieldLine({ name, parts }: PreviewField): HTMLElement {
  return labeled(`${name}:`, marked(parts));
}

function labeled(label: string, content: readonly (Node | string)[]): HTMLElement {
  return element('p', '', element('b', '', label), ' ', ...content);
}

/** Words with insertions and deletions, as `pathways diff` marks them. */
function marked(parts: readonly PreviewPart[]): readonly (Node | string)[] {
  return parts.map(({ how, text }) =>
    how === 'same' ? text : element(how === 'inserted' ? 'ins' : 'del', '', text),
  );
}
