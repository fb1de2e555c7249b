import { openNotes } from './notes.ts';
import { offerSearch } from './offer-search.ts';

const self = document.currentScript;
if (self instanceof HTMLScriptElement) {
  offerSearch(new URL('.', self.src).href);
  openNotes();
}
