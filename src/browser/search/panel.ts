import type { Found } from './find.ts';
import { fill, say } from '../messages.ts';
import { element, resultList } from './results.ts';

/** What a panel searches. */
export interface Search {
  readonly find: (text: string) => readonly Found[];
  /** Loads more of a large index, if a text needs it; false if it does not. */
  readonly loadMore?: (text: string) => Promise<boolean>;
}

/** The delay after typing until the search starts. */
const pauseMs = 120;

/**
 * Shows results below the field while the reader types: a combobox with a dialog popup. The arrow keys move between
 * the field and the results; Escape closes the results and returns to the field.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 *
 * @param site the address of the site's folder, with `/` at its end
 */
export function toPanel(form: HTMLFormElement, search: Search, site: string): void {
  const field = form.querySelector('input');
  if (!field) return;
  const panel = element('div', 'search-panel');
  const status = element('p', 'search-status');
  const results = element('div');
  panel.id = `${field.id}-results`;
  panel.hidden = true;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', say('searchResults.label'));
  status.setAttribute('role', 'status');
  panel.append(results);
  // Screen readers don't announce hidden elements, so the status is outside the panel.
  form.append(status, panel);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-haspopup': 'dialog',
    'aria-controls': panel.id,
    'aria-expanded': 'false',
    'aria-autocomplete': 'none',
  }))
    field.setAttribute(name, value);

  /** The message until all parts of a large index that a query needs are loaded. */
  const waiting = say('searchResults.waiting');
  let shown = '';
  let timer = 0;
  let isSearching = false;
  let goesToFirst = false;
  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    form.classList.toggle('is-open', isOpen);
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) status.textContent = '';
  };
  const show = (): void => {
    clearTimeout(timer);
    const text = field.value.trim();
    if (text === '') {
      shown = '';
      results.replaceChildren();
      return open(false);
    }
    if (text !== shown) {
      shown = text;
      panel.scrollTop = 0;
      list(text, search.loadMore === undefined);
      if (search.loadMore) void complete(text, search.loadMore);
    } else announce(text);
    open(true);
  };
  const list = (text: string, isComplete: boolean): void => {
    const found = search.find(text);
    const nothing = isComplete ? noResults(form.action) : element('p', 'search-nothing', waiting);
    results.replaceChildren(found.length > 0 ? resultList(found, (href) => site + href) : nothing);
    isSearching = !isComplete;
    announce(text);
  };
  const announce = (text: string): void => {
    const count = results.querySelectorAll('li').length;
    const found =
      count === 0
        ? say('searchResults.none', { text })
        : say('searchResults.count', { count, text });
    status.textContent = isSearching ? waiting : found;
  };
  /** Shows more results as they are loaded, unless the reader has gone to one or asks for something else. */
  const complete = async (
    text: string,
    loadMore: (text: string) => Promise<boolean>,
  ): Promise<void> => {
    const isWanted = (): boolean => shown === text && !results.contains(document.activeElement);
    while (isWanted() && (await loadMore(text))) if (isWanted()) list(text, false);
    if (!isWanted()) return;
    list(text, true);
    if (goesToFirst) toFirst();
  };
  const toFirst = (): void => {
    goesToFirst = isSearching;
    if (!isSearching) links()[0]?.focus();
  };
  const links = (): HTMLAnchorElement[] => [...panel.querySelectorAll('a')];
  const move = (step: number): void => {
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    if (at + step < 0) field.focus();
    else (all[Math.min(at + step, all.length - 1)] ?? field).focus();
  };

  field.addEventListener('input', () => {
    goesToFirst = false;
    clearTimeout(timer);
    timer = window.setTimeout(show, pauseMs);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
    toFirst();
  });
  form.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      open(false);
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.target !== field && !panel.contains(document.activeElement)) return;
      event.preventDefault();
      if (panel.hidden) show();
      if (!panel.hidden) move(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) open(false);
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) open(false);
  });
  if (document.activeElement === field || form.dataset['asked'] !== undefined) show();
  if (form.dataset['asked'] === 'submit') toFirst();
}

/** What to do where nothing was found. */
function noResults(aToZ: string): Element {
  const link = document.createElement('a');
  link.href = aToZ;
  link.textContent = say('searchResults.adviceLink');
  const advice = element('p', 'search-nothing');
  advice.append(...fill('searchResults.advice', { link }));
  return advice;
}
