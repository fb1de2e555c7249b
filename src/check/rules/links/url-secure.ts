import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds links to `http:`. Silent about a bare `www.` address, which remark-lint finds. */
export const urlSecure: PageRule = {
  id: 'url-secure',
  severity: 'warning',
  scope: 'page',
  summary: 'Links in the text use `https:`, not `http:`.',
  why: 'What is read over `http:` can be watched and changed on its way to the reader.',
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
      const secure = target.url.replace(/^http:/i, 'https:');
      yield {
        message: `Unexpected address ${quote(target.url)}, expected one that begins with \`https:\``,
        place: node.position,
        help: `Look whether ${quote(secure)} answers, and write it if it does.`,
      };
    }
  },
};
