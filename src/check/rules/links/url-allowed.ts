import { toPrivate } from '../../addresses/private.ts';
import { choice, exact, quote } from '../../format-value.ts';
import { isLocal } from '../../image-advice.ts';
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

/**
 * Finds addresses that outputs must not contain, and incomplete ones. Files of a computer are left to url-public,
 * and images that are no files of the content to image-supported.
 */
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
    return toPrivate(url) || (link.node.type !== 'link' && isNoFile(url))
      ? undefined
      : toRefused(url.trim(), target.scheme);
  if (target.kind === 'external' || target.kind === 'malformed') {
    const slip = addressFault(url);
    if (slip) return toSlip(source, link, slip);
  }
  if (target.kind !== 'malformed' && url.trim() !== '#') return undefined;
  if (/^#?$/.test(url.trim()) && link.node.type === 'image') return toUnnamed(link.node.alt ?? '');
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

/** An image without an address, such as one that GitHub was still uploading when the page was saved. */
function toUnnamed(alt: string): Problem {
  const [, name] = /^Uploading\s+(\S.*?)\s*(?:…|\.\.\.)?$/i.exec(alt) ?? [];
  return name === undefined
    ? {
        message: 'This image has no file',
        help: `Write its name between the parentheses, such as ${exact(`![${alt || 'What the image shows'}](image.png)`)}, or remove the image.`,
      }
    : {
        message: `GitHub had not finished uploading ${quote(name)} when this page was saved`,
        help: `Upload the image to the folder of this page (on GitHub: Add file > Upload files), and write ${exact(`![What the image shows](${encodeURI(name)})`)}.`,
      };
}

function isNoFile(url: string): boolean {
  return isLocal(url) || /^(?:data:|\/\/)/i.test(url);
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
