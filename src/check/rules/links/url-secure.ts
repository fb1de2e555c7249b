import { toPrivate } from '../../addresses/private.ts';
import { toWrapped } from '../../addresses/wrapped.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { addressFault } from '../../../model/index.ts';

/**
 * Finds links to `http:`. A bare `www.` address is left to no-literal-urls, addresses that are wrong altogether to
 * the other rules about addresses.
 */
export const urlSecure: PageRule = {
  id: 'url-secure',
  severity: 'warning',
  scope: 'page',
  summary: 'Links in the text use `https:`, not `http:`.',
  why: 'Others can see and change what a reader gets over `http:`.',
  examples: {
    good: [{ body: '[The press](https://example.org)' }],
    bad: [{ body: '[The press](http://example.org)' }],
  },
  *check({ links, text }) {
    for (const { target, node } of links) {
      if (target.kind !== 'external' || target.scheme !== 'http') continue;
      const { start, end } = node.position ?? {};
      const written = text.slice(start?.offset ?? 0, end?.offset);
      if (node.type === 'link' && start && /^www\./i.test(written)) continue;
      if (addressFault(target.url) || toWrapped(target.url) || toPrivate(target.url)) continue;
      const secure = target.url.replace(/^http:/i, 'https:');
      yield {
        message: `Address ${quote(target.url)} does not use \`https:\``,
        place: node.position,
        help: `Open ${exact(secure)} in a browser. If it works, write that address.`,
      };
    }
  },
};
