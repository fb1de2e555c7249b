import type { PreviewStatus } from '../../model/index.ts';
import { element, withCode } from './elements.ts';
import { toNote } from './note.ts';

/** More would push the page out of sight; the list has all. */
const maxShown = 3;

/** Shows on top of the page why it is older than the content. */
export function showFaults({ isOld, faults, notes }: PreviewStatus): void {
  const blocking = notes.filter((note) => note.isBlocking);
  const shown = document.querySelector('.preview-fault');
  if (!isOld && blocking.length === 0) return shown?.remove();
  const banner = element(
    'div',
    'preview-fault',
    element(
      'p',
      'preview-message',
      isOld
        ? 'This is the page as it was before. The content can’t be shown as it is now:'
        : 'Parts of the content are missing here, because they can’t be read:',
    ),
    ...faults.map((fault) => element('p', '', ...withCode(fault))),
    ...blocking.slice(0, maxShown).map((note) => {
      const box = toNote(note);
      const place = note.line === null ? note.file : `${note.file}, line ${note.line}`;
      box.querySelector('.preview-where')?.replaceChildren(place);
      return box;
    }),
    ...(blocking.length > maxShown
      ? [element('p', '', `And ${blocking.length - maxShown} more in the list.`)]
      : []),
  );
  banner.setAttribute('role', 'alert');
  // Screen readers say it once, not after each edit.
  if (shown?.isEqualNode(banner)) return;
  shown?.remove();
  document.body.prepend(banner);
}
