import type { PreviewStatus } from '../../model/index.ts';
import { element } from './elements.ts';
import { blockAt, blocks, entryBlocks } from './lines.ts';
import { toNote } from './note.ts';
import { placeBox } from './place-box.ts';

/** Shows the findings of the page, each below the passage that it is about. */
export function showNotes({ notes, isOld }: PreviewStatus): void {
  for (const old of document.querySelectorAll('.preview-notes')) old.remove();
  // The lines of an older page are not those of the findings.
  if (isOld) return;
  const all = blocks();
  const boxes = new Map<HTMLElement, HTMLElement>();
  for (const note of notes) {
    const here = note.isHere ? blockAt(note.line, all) : undefined;
    const block = note.entry === null ? here : entryBlocks(note.entry)[0];
    if (!block) continue;
    const box = boxes.get(block) ?? element('div', 'preview-notes');
    box.append(toNote(note));
    if (!boxes.has(block)) placeBox(box, block);
    boxes.set(block, box);
  }
}
