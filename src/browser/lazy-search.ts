import type { LoadScript } from './load-script.ts';

declare global {
  interface Window {
    /** Set before the search is loaded, which loads the parts of a large index. */
    siteLoadScript?: LoadScript;
  }
}

/**
 * Loads the search when its field gets the focus, so that it slows down no page. Where that fails, the form opens the
 * A to Z, as without scripts.
 */
export function enableLazySearch(loadScript: LoadScript): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  const fail = (): void => {
    form.removeEventListener('submit', wait);
    if (form.dataset['asked'] === 'submit') form.submit();
  };
  const load = (): void => {
    field.removeEventListener('focus', load);
    field.removeEventListener('input', load);
    // One script makes the policy for all addresses of scripts, so the search gets the function that uses it.
    window.siteLoadScript = loadScript;
    loadScript('search-index.js')
      .then(() => loadScript('search.js'))
      .then(() => form.removeEventListener('submit', wait), fail);
  };
  const wait = (event: Event): void => {
    event.preventDefault();
    form.dataset['asked'] = 'submit';
    load();
  };
  field.addEventListener('focus', load);
  field.addEventListener('input', load);
  form.addEventListener('submit', wait);
  // The form of a page without scripts was submitted to this page.
  const query = new URLSearchParams(location.search).get('q');
  if (query) {
    field.value = query.slice(0, 200);
    form.dataset['asked'] = 'address';
    load();
  } else if (document.activeElement === field) load();
}
