import type { PreviewStatus } from '../../model/index.ts';
import { showChanges } from './changes.ts';
import { showFaults } from './fault-banner.ts';
import { followLine } from './follow-line.ts';
import { listen } from './listen.ts';
import { showNotes } from './notes.ts';
import { createPanel } from './panel.ts';
import { keepPlace, restorePlace, savePlace } from './place.ts';

const self = document.currentScript;
if (self instanceof HTMLScriptElement) {
  const { path = '', status = '' } = self.dataset;
  const first = JSON.parse(decodeURIComponent(status)) as PreviewStatus; // from our own server
  const panel = createPanel();
  const show = (current: PreviewStatus): void => {
    showFaults(current);
    showNotes(current);
    showChanges(current);
    panel.show(current);
  };
  show(first);
  restorePlace();
  followLine();
  listen(new URL(`events?path=${path}`, self.src).href, {
    onStatus: (current) => {
      if (current.version === first.version) return keepPlace(() => show(current));
      savePlace();
      location.reload();
    },
    onEnd: panel.showEnd,
  });
}
