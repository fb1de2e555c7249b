import type { SearchIndex } from '../../model/index.ts';
import { toFinder } from './find.ts';
import { toPanel } from './panel.ts';

declare global {
  interface Window {
    /** Set by the script of the index, which is loaded before this one. */
    siteSearchIndex?: SearchIndex;
  }
}

const form = document.querySelector<HTMLFormElement>('form[role=search]');
const self = document.currentScript;
if (form && window.siteSearchIndex && self instanceof HTMLScriptElement)
  toPanel(form, toFinder(window.siteSearchIndex), new URL('..', self.src).href);
