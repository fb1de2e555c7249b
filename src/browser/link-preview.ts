import { positionPopover } from './position-popover.ts';

/** The delay before a preview opens and closes, so that the pointer can pass over a link, and move into the preview. */
const delayMs = { open: 250, close: 200 };

/**
 * Shows what the glossary says about an acronym, or the day and source of a fact, while the pointer is on its link or the
 * keyboard at it. Escape closes the preview. A finger and a screen reader get the link alone, which leads to the entry.
 *
 * Source: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
 */
export function previewLinks(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let shown: { readonly link: HTMLElement; readonly preview: HTMLElement } | undefined;
  let timer = 0;
  const close = (): void => {
    clearTimeout(timer);
    shown?.preview.remove();
    shown = undefined;
  };
  const later = (act: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(act, ms);
  };
  const open = (link: HTMLElement): void => {
    if (shown?.link === link) return;
    close();
    const preview = toPreview(link);
    preview.addEventListener('pointerenter', () => clearTimeout(timer));
    preview.addEventListener('pointerleave', () => later(close, delayMs.close));
    document.body.append(preview);
    preview.showPopover();
    positionPopover(preview, link.getBoundingClientRect());
    shown = { link, preview };
  };
  // Pages of a preview get new links while they are shown.
  const onLinks = <Type extends 'pointerenter' | 'pointerleave' | 'focus' | 'blur'>(
    type: Type,
    act: (link: HTMLElement, event: DocumentEventMap[Type]) => void,
  ): void => {
    const find = (event: DocumentEventMap[Type]): void => {
      const { target } = event;
      if (target instanceof HTMLElement && target.matches('a[data-words]')) act(target, event);
    };
    document.addEventListener(type, find, { capture: true });
  };
  onLinks('pointerenter', (link, { pointerType }) => {
    if (pointerType === 'mouse') later(() => open(link), delayMs.open);
  });
  onLinks('pointerleave', () => later(close, delayMs.close));
  onLinks('focus', (link) => {
    if (link.matches(':focus-visible')) open(link);
  });
  onLinks('blur', close);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown) return;
    event.preventDefault();
    close();
  });
}

function toPreview(link: HTMLElement): HTMLElement {
  const { words = '', definition } = link.dataset;
  const preview = document.createElement('div');
  preview.className = 'link-preview';
  preview.popover = 'manual';
  // It repeats where the link leads.
  preview.ariaHidden = 'true';
  const name = document.createElement('strong');
  name.textContent = words;
  preview.append(name);
  if (definition !== undefined) {
    const about = document.createElement('p');
    about.textContent = definition;
    preview.append(about);
  }
  return preview;
}
