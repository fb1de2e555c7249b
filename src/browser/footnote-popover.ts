import { say } from './messages.ts';
import { positionPopover } from './position-popover.ts';

/**
 * Opens footnotes in a popover next to their numbers. In browsers without popovers, the numbers remain links. Escape
 * and a click elsewhere close the popover, and the focus returns to the number.
 */
export function openFootnotesInPlace(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('click', (event) => {
    const { target } = event;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = target instanceof Element ? target.closest('.note-reference a') : null;
    if (!isPlain || !(link instanceof HTMLAnchorElement)) return;
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // A number inside a popover remains a link, so that popovers don't stack.
    if (!note || link.closest('.note-popover')) return;
    event.preventDefault();
    open(link, note);
  });
}

function open(link: HTMLAnchorElement, note: Element): void {
  const popover = document.createElement('div');
  popover.className = 'note-popover';
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-label', say('noteWindow.label', { number: link.textContent }));
  const text = document.createElement('div');
  text.className = 'note-text';
  text.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const part of text.querySelectorAll('.back, .cited')) part.remove();
  for (const part of text.querySelectorAll('[id]')) part.removeAttribute('id');
  popover.append(text, actions(link, popover));
  link.parentElement?.after(popover);
  popover.addEventListener('toggle', () => {
    if (popover.matches(':popover-open')) return;
    const isInside = popover.contains(document.activeElement);
    const isLost = document.activeElement === document.body;
    popover.remove();
    if (isInside || isLost) link.focus({ preventScroll: true });
  });
  popover.showPopover();
  positionPopover(popover, link.getBoundingClientRect());
  popover.focus({ preventScroll: true });
}

function actions(link: HTMLAnchorElement, popover: HTMLElement): HTMLElement {
  const line = document.createElement('p');
  line.className = 'note-foot';
  const all = document.createElement('a');
  all.href = link.href;
  all.textContent = say('noteWindow.all');
  all.addEventListener('click', () => popover.hidePopover());
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = say('noteWindow.close');
  close.addEventListener('click', () => {
    popover.hidePopover();
    link.focus({ preventScroll: true });
  });
  line.append(all, close);
  return line;
}
