import type { SearchIndex } from '../../model/index.ts';
import { toFinder } from './find.ts';
import { toPanel } from './panel.ts';
import { toPartedSearch, type LoadedParts } from './parted-search.ts';

declare global {
  interface Window {
    /** Set by the script of the index, which is loaded before this one. */
    siteSearchIndex?: SearchIndex;
    /** Set by the scripts of the parts of a large index. */
    siteSearchParts?: LoadedParts;
  }
}

const form = document.querySelector<HTMLFormElement>('form[role=search]');
const self = document.currentScript;
const { siteSearchIndex: index, siteLoadScript: loadScript } = window;
if (form && index && self instanceof HTMLScriptElement) {
  const { parts, acronyms } = index;
  const load = async (part: number): Promise<LoadedParts[number]> => {
    await loadScript?.(`search-index-${part}.js`).catch(() => undefined);
    return window.siteSearchParts?.[part];
  };
  const search = parts ? toPartedSearch(parts, acronyms, load) : toFinder(index);
  toPanel(form, search, new URL('..', self.src).href);
}
