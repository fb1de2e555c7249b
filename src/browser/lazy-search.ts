import { toScriptAddress } from './trusted.ts';

/**
 * Loads the search when somebody turns to its field: until then no page is slower for it. Where that
 * fails, the form leads to the A to Z, as it does without scripts.
 *
 * @param assets the address of the folder with the scripts, with `/` at its end
 */
export function offerSearch(assets: string): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  const ask = (how: string): void => {
    form.dataset['asked'] = how;
  };
  const fail = (): void => {
    form.removeEventListener('submit', wait);
    if (form.dataset['asked'] === 'submit') form.submit();
  };
  const load = (): void => {
    field.removeEventListener('focus', load);
    field.removeEventListener('input', load);
    const add = (name: string, next: () => void): void => {
      const script = document.createElement('script');
      // The policy of the page lets nothing but such an address be set.
      script.src = toScriptAddress(assets, name) as string; // a `TrustedScriptURL` where there are any
      script.addEventListener('load', next);
      script.addEventListener('error', fail);
      document.head.append(script);
    };
    add('search-index.js', () => add('search.js', () => form.removeEventListener('submit', wait)));
  };
  const wait = (event: Event): void => {
    event.preventDefault();
    ask('submit');
    load();
  };
  field.addEventListener('focus', load);
  field.addEventListener('input', load);
  form.addEventListener('submit', wait);
  // The way from a page without scripts: the form of another one led here with what was asked for.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    field.value = asked.slice(0, 200);
    ask('address');
    load();
  } else if (document.activeElement === field) load();
}
