import { previewLinks } from './link-preview.ts';
import { openFootnotesInPlace } from './footnote-popover.ts';
import { enableLazySearch } from './lazy-search.ts';
import { offerMenuButton } from './menu-button.ts';

const self = document.currentScript;
if (self instanceof HTMLScriptElement) {
  enableLazySearch(new URL('.', self.src).href);
  offerMenuButton();
  openFootnotesInPlace();
  previewLinks();
}
