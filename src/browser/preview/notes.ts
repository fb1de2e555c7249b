import type { PreviewStatus } from '../../model/index.ts';
import { element } from './elements.ts';
import { blockAt, blocks } from './lines.ts';
import { toNote } from './note.ts';

/** What holds the notes of a block inside: after it would be no place for them. */
const holders = 'li, dd, dt';

/** Shows the findings of the page, each below the passage that it is about. */
export function showNotes({ notes, isOld }: PreviewStatus): void {
  for (const old of document.querySelectorAll('.preview-notes')) old.remove();
  // The lines of an older page are not those of the findings.
  if (isOld) return;
  const all = blocks();
  const boxes = new Map<HTMLElement, HTMLElement>();
  for (const note of notes.filter(({ isHere }) => isHere)) {
    const block = blockAt(note.line, all);
    if (!block) continue;
    const box = boxes.get(block) ?? element('div', 'preview-notes');
    box.append(toNote(note));
    if (!boxes.has(block)) place(box, block);
    boxes.set(block, box);
  }
}

function place(box: HTMLElement, block: HTMLElement): void {
  if (block.tagName === 'SUMMARY') block.parentElement?.after(box);
  else if (block.matches(holders)) block.append(box);
  else block.after(box);
}
