import { previewLinks } from './link-preview.ts';
import { openFootnotesInPlace } from './footnote-popover.ts';
import { enableLazySearch } from './lazy-search.ts';
import { toLoader } from './load-script.ts';
import { offerMenuButton } from './menu-button.ts';
import { followMovedAnchors, followMovedPage } from './moved-anchor.ts';

const self = document.currentScript;
if (self instanceof HTMLScriptElement && !followMovedPage()) {
  const loadScript = toLoader(new URL('.', self.src).href);
  enableLazySearch(loadScript);
  followMovedAnchors(new URL('..', self.src).href, loadScript);
  offerMenuButton();
  openFootnotesInPlace();
  previewLinks();
}
