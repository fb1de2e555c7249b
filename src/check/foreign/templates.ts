import type { CalloutKind } from '../../model/index.ts';
import { calloutHelp, toCalloutAdvice, toCalloutKind } from './callout-advice.ts';
import { exact } from '../format-value.ts';
import { include, type Dialect } from './dialect.ts';

/** Tags, fields and shortcodes of templates. */
export const templates: readonly Dialect[] = [
  {
    // Shortcodes of Hugo.
    pattern: /\{\{[<%][ \t]*(\/?)([\w-]*)((?:(?![>%]\}\})[^\n\r])*)[>%]\}\}/g,
    toAdvice: ([, slash, name = '', rest = '']) => {
      if (slash === '/') return undefined;
      const source = /\bsrc="([^"]+)"/.exec(rest)?.[1];
      const alt = /\b(?:alt|caption|title)="([^"]+)"/.exec(rest)?.[1] ?? 'What the image shows';
      const reason = "shortcodes of Hugo don't work here";
      if (source !== undefined) return { reason, help: `Write ${exact(`![${alt}](${source})`)}.` };
      const kind = toCalloutKind(name) ?? kindIn(name, rest);
      if (name === 'ref' || name === 'relref') return { reason, help: pathHelp };
      return { reason, help: kind ? calloutHelp(kind) : 'Write the text itself, or delete it.' };
    },
  },
  {
    pattern: /\{\{#?[^{}\n\r]*\}\}/g,
    toAdvice: ([whole = '']) =>
      /^\{\{#include/.test(whole)
        ? include
        : { reason: noFields, help: 'Write the words that readers should see here.' },
  },
  {
    // Liquid and Jinja.
    pattern: /\{%-?[ \t]*(\w*)((?:(?!%\})[^\n\r])*)%\}/g,
    toAdvice: ([, name = '', rest = '']) => {
      if (/^end/.test(name)) return undefined;
      if (name === 'include' || name === 'render') return include;
      const kind = toCalloutKind(/style="(\w+)"/.exec(rest)?.[1] ?? name);
      if (kind) return toCalloutAdvice(kind, '');
      if (/^(?:asset_path|link|page|post_url|ref|relref|url)$/.test(name))
        return { reason: "tags of Liquid don't work here", help: pathHelp };
      const isText = name === 'raw' || name === 'comment';
      return {
        reason: "tags of Liquid don't work here",
        help: isText
          ? 'Delete it and its end: text is shown as it is, and `<!-- -->` hides a comment.'
          : 'Write the words that readers are to see here, or delete it.',
      };
    },
  },
];

const pathHelp =
  'Write the path of the file instead, from the folder of this page, such as `../water/wells.md`.';

const noFields = "fields of templates don't work here";

/** The kind that a shortcode for callouts has as its first word or its type. */
function kindIn(name: string, rest: string): CalloutKind | undefined {
  if (!/^(?:admonition|alert|callout|hint|notice)$/i.test(name)) return undefined;
  const word = /(?:type|style|context)="?([a-z]+)/i.exec(rest) ?? /^\s*"?([a-z]+)/i.exec(rest);
  return toCalloutKind(word?.[1] ?? '') ?? 'note';
}
