import { toPrivate } from '../../addresses/private.ts';
import { choice, exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { unknownName } from '../../unknown-name.ts';
import {
  addressFault,
  addressFix,
  schemes,
  suggest,
  type AddressFault,
  type PageLink,
  type Problem,
  type Source,
} from '../../../model/index.ts';

/** Finds addresses that outputs must not contain, and incomplete ones. Files of a computer are left to url-public. */
export const urlAllowed: PageRule = {
  id: 'url-allowed',
  severity: 'error',
  scope: 'page',
  summary: 'Every address is complete and starts with `https:`, `http:`, `mailto:` or `tel:`.',
  why: "Other addresses do not work, or can run programs on readers' computers.",
  examples: {
    good: [
      { body: '[The press](https://example.org) and [its office](mailto:office@example.org).' },
    ],
    bad: [
      { body: '[The press](javascript:alert(1))' },
      { body: '[The press](//example.org)' },
      { body: '[The press]()' },
      { body: '[The press](https://)' },
      { body: '[The press](https://https://example.org)' },
      { body: '[The press](mailto:office.example.org)' },
      { body: '[The press](#)' },
    ],
  },
  *check(source) {
    for (const link of source.links) {
      const problem = toProblem(source, link);
      if (problem) yield { ...problem, place: link.node.position };
    }
  },
};

function toProblem(source: Source, link: PageLink): Problem | undefined {
  const { url, target } = link;
  if (target.kind === 'refused')
    return toPrivate(url) ? undefined : toRefused(url.trim(), target.scheme);
  if (target.kind === 'external' || target.kind === 'malformed') {
    const slip = addressFault(url);
    if (slip) return toSlip(source, link, slip);
  }
  if (target.kind !== 'malformed' && url.trim() !== '#') return undefined;
  if (/^#?$/.test(url.trim()))
    return {
      message: 'This link has no address',
      help: 'Write one between the parentheses, such as `[text](https://example.org/page)`, or remove the link.',
    };
  if (url.includes('\\'))
    return {
      message: `Address ${quote(url)} contains a backslash`,
      help: `Write ${exact(url.replace(/\\/g, '/'))}.`,
    };
  return {
    message: `Address ${quote(url)} is incomplete`,
    help: 'Copy the whole address from your browser, such as `https://example.org/page`.',
  };
}

function toSlip(source: Source, link: PageLink, { fault, meant }: AddressFault): Problem {
  return {
    message: `Address ${quote(link.url)} ${fault}`,
    help: meant
      ? `Write ${exact(meant)}.`
      : 'Write the whole address, such as `https://example.org/page` or `mailto:name@example.org`.',
    fix: meant ? addressFix(source, link, meant) : undefined,
  };
}

function toRefused(url: string, scheme: string): Problem {
  const near = suggest(scheme, schemes);
  const path = url.slice(url.indexOf(':'));
  const meant =
    scheme === '//' ? `https:${url.replace(/\\/g, '/')}` : near === undefined ? near : near + path;
  return unknownName({
    fault: `Address ${quote(url)} is not allowed`,
    nearest: meant === undefined ? meant : { name: meant, isSure: false },
    help: `Use an address that starts with ${choice(schemes.map((each) => `${each}:`))}, or remove the link.`,
  });
}
