import type { PreviewNote, PreviewStatus } from '../../model/index.ts';
import { summaryOf } from './summary.ts';
import { element } from './elements.ts';

/** What is said after each stop of the writing, not after each edit. */
const pauseMs = 1_000;
/** More would be heard for too long; the list has all. */
const maxSaid = 3;

/** Identifies a finding, even if an edit has moved it. */
const keyOf = ({ file, rule, message }: PreviewNote): string => `${file}\n${rule}\n${message}`;

/** Says to people who can't see them what findings have come, and how many there are. */
export function createNews(): {
  readonly region: HTMLElement;
  readonly show: (status: PreviewStatus) => void;
} {
  const region = element('span', 'preview-news');
  region.setAttribute('role', 'status');
  let said: PreviewStatus | undefined;
  let timer = 0;
  const say = (status: PreviewStatus): void => {
    const before = new Set(said?.notes.map(keyOf));
    const isKnown = said !== undefined && summaryOf(said) === summaryOf(status);
    const come = status.notes.filter((n) => n.severity !== 'suggestion' && !before.has(keyOf(n)));
    // What was there when the page was opened is read with the page.
    if (said !== undefined && !(isKnown && come.length === 0))
      region.textContent = [
        summaryOf(status),
        ...come.slice(0, maxSaid).map(({ message }) => message.replaceAll('`', '')),
      ].join('. ');
    said = status;
  };
  return {
    region,
    show: (status) => {
      clearTimeout(timer);
      if (said) timer = window.setTimeout(() => say(status), pauseMs);
      else say(status);
    },
  };
}
