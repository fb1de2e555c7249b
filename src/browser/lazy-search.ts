import { toScriptAddress } from './trusted.ts';

/**
 * Loads the search when its field gets the focus, so that it slows down no page. Where that fails, the form opens the
 * A to Z, as without scripts.
 *
 * @param assets the address of the folder of scripts, with `/` at its end
 */
export function enableLazySearch(assets: string): void {
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
    const add = (name: string, next: () => void): void => {
      const script = document.createElement('script');
      // The page's policy allows only a `TrustedScriptURL`.
      script.src = toScriptAddress(assets, name) as string; // browsers without Trusted Types take a string
      script.addEventListener('load', next);
      script.addEventListener('error', fail);
      document.head.append(script);
    };
    add('search-index.js', () => add('search.js', () => form.removeEventListener('submit', wait)));
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
