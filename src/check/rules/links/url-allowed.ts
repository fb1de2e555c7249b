import { choice, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { schemes, suggest, type PageLink, type Problem } from '../../../model/index.ts';

/** Finds addresses that no output may contain, and those that are no addresses. */
export const urlAllowed: PageRule = {
  id: 'url-allowed',
  severity: 'error',
  scope: 'page',
  summary: 'Every address is complete and begins with `https:`, `http:`, `mailto:` or `tel:`.',
  why: "Other addresses can run programs on the readers' computers, or lead nowhere.",
  examples: {
    good: [
      { body: '[The press](https://example.org) and [its office](mailto:office@example.org).' },
    ],
    bad: [
      { body: '[The press](javascript:alert(1))' },
      { body: '[The press](//example.org)' },
      { body: '[The press]()' },
      { body: '[The press](https://)' },
    ],
  },
  *check({ links }) {
    for (const link of links) {
      const words = toWords(link);
      if (words) yield { ...words, place: link.node.position };
    }
  },
};

function toWords({ url, target }: PageLink): Problem | undefined {
  if (target.kind === 'refused') return toRefused(url.trim(), target.scheme);
  if (target.kind !== 'malformed') return undefined;
  if (url.trim() === '')
    return {
      message: 'Unexpected link without an address, expected one between the parentheses',
      help: 'Write the address, such as `[text](https://example.org/page)`, or remove the link.',
    };
  if (url.includes('\\'))
    return {
      message: `Unexpected \`\\\` in the address ${quote(url)}, expected \`/\``,
      help: `Write ${quote(url.replace(/\\/g, '/'))} instead.`,
    };
  return {
    message: `Unexpected address ${quote(url)}, expected a complete one`,
    help: 'Copy the whole address from the browser, such as `https://example.org/page`.',
  };
}

function toRefused(url: string, scheme: string): Problem {
  const meant = scheme === '//' ? `https:${url.replace(/\\/g, '/')}` : withNearScheme(url, scheme);
  const wanted = `one that begins with ${choice(schemes.map((each) => `${each}:`))}`;
  return {
    message: `Unexpected address ${quote(url)}, expected ${meant === undefined ? wanted : quote(meant)}`,
    help:
      meant === undefined
        ? 'Link to a web page instead, or write the text without a link.'
        : `Write ${quote(`(${meant})`)} instead.`,
  };
}

function withNearScheme(url: string, scheme: string): string | undefined {
  const near = suggest(scheme, schemes);
  return near === undefined ? undefined : near + url.slice(url.indexOf(':'));
}
