import { openNotes } from './notes.ts';
import { offerSearch } from './lazy-search.ts';

const self = document.currentScript;
if (self instanceof HTMLScriptElement) {
  offerSearch(new URL('.', self.src).href);
  openNotes();
}
