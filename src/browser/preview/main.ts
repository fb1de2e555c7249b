import type { PreviewStatus } from '../../model/index.ts';
import { showChanges } from './changes.ts';
import { showFaults } from './fault-banner.ts';
import { fetchPage } from './fetch-page.ts';
import { followLine } from './follow-line.ts';
import { listen } from './listen.ts';
import { showNotes } from './notes.ts';
import { createPanel } from './panel.ts';
import { keepPlace, restorePlace, savePlace } from './place.ts';
import { sourceOfPage, swap } from './swap.ts';

const self = document.currentScript;
if (self instanceof HTMLScriptElement) {
  // What says that the preview needs scripts is no part of the page, whose texts around it are one.
  document.querySelector('.preview-without-scripts')?.remove();
  document.body.normalize();
  let source = sourceOfPage();
  const { path = '', status = '' } = self.dataset;
  const first = JSON.parse(decodeURIComponent(status)) as PreviewStatus; // from our own server
  let { version } = first;
  let latest = first;
  const panel = createPanel();
  const show = (current: PreviewStatus): void => {
    showFaults(current);
    showNotes(current);
    showChanges(current);
    panel.show(current);
  };
  const reload = (): void => {
    savePlace();
    location.reload();
  };
  const update = (current: PreviewStatus, page: Document): void =>
    keepPlace(() => {
      const next = swap(source, page);
      if (!next) return reload();
      source = next;
      ({ version } = current);
      show(current);
    });
  const follow = async (current: PreviewStatus): Promise<void> => {
    latest = current;
    // What can't be made now is not shown: the page stays as it was.
    if (current.version === version || current.isOld) return keepPlace(() => show(current));
    if (current.look !== first.look) return reload();
    const address = new URL(`page?path=${path}&version=${current.version}`, self.src);
    const page = await fetchPage(address.href);
    // Where there is another version by now, its status comes too.
    if (page && latest === current) update(current, page);
  };
  show(first);
  restorePlace();
  followLine();
  listen(new URL(`events?path=${path}`, self.src).href, {
    onStatus: (current) => void follow(current),
    onEnd: panel.showEnd,
    onOther: reload,
  });
}
