import type { Page } from 'playwright-core';

/** What a page may link to; everything else could run something. */
const schemes = ['file:', 'http:', 'https:', 'mailto:', 'tel:'];

/**
 * Parts of the page that is open which run, load or send something, as `element attribute`: none of
 * them belongs into the outputs, whatever the policy of the page would make of them. What the outputs
 * themselves have is left out: their scripts, maps, and the search that leads to the A to Z.
 */
export function activePartsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate((allowed) => {
    const forbidden =
      'script, style, iframe, frame, object, embed, form, base, svg, math, template';
    const isOwn = (element: Element): boolean => {
      const text = element.textContent;
      if (element instanceof HTMLScriptElement)
        return (
          /\/assets\/(?:site|search|search-index|states|checklist)\.js$/.test(element.src) &&
          text === ''
        );
      // The maps of the pages and of states: nobody writes such a picture as content.
      if (element instanceof SVGElement) return element.closest('.fact-map, .map') !== null;
      if (!(element instanceof HTMLFormElement)) return false;
      // The search, and the choice of a state on the home page.
      const target = element.matches('[role=search]') ? /\/a-z\.html$/ : /\/states\.html$/;
      return element.matches('[role=search], .hero .record-choice') && target.test(element.action);
    };
    const elements = [...document.querySelectorAll(forbidden)]
      .filter((element) => !isOwn(element))
      .map(({ localName }) => localName);
    const attributes = [...document.querySelectorAll('*')].flatMap(
      ({ localName, attributes: all }) =>
        [...all]
          .filter(({ name }) => /^on|^style$|^srcdoc$|^formaction$|^ping$|^background$/.test(name))
          .map(({ name }) => `${localName} ${name}`),
    );
    // A link in a drawing has no parts of its address.
    const drawn = [...document.querySelectorAll<SVGAElement>('svg a')].map(
      ({ href }) => new URL(href.baseVal, location.href),
    );
    const written = [...document.querySelectorAll<HTMLAnchorElement>('a:not(svg a)')];
    const links = [...written, ...drawn]
      .filter(({ protocol }) => !allowed.includes(protocol))
      .map(({ href }) => `a ${href}`);
    const pictures = [...document.images]
      .filter(({ src }) => new URL(src).origin !== location.origin)
      .map(({ src }) => `img ${src}`);
    return [...elements, ...attributes, ...links, ...pictures];
  }, schemes);
}

/** Whether what must never run has run. */
export function hasRun(page: Page): Promise<boolean> {
  return page.evaluate(() => '__ran' in window);
}
