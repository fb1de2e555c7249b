import { calloutKinds } from '../../model/index.ts';
import { calloutHelp, toCalloutAdvice, toCalloutKind } from './callout-advice.ts';
import { deletion, line, words, type Dialect } from './dialect.ts';

/** Callouts and boxes as other tools write them. */
export const callouts: readonly Dialect[] = [
  {
    // Plugins of MkDocs.
    pattern: new RegExp(
      `${line}:::[ \\t]+(?:[a-z_]\\w*(?:\\.\\w+)+|mkdocs-\\w+)(?=[ \\t]*$)`,
      'gim',
    ),
    toAdvice: () => ({
      reason: "descriptions can't be taken from the code of a program",
      help: 'Write the text itself here, or link to where it is published.',
    }),
  },
  {
    // Callouts of Docusaurus, VitePress and Pandoc.
    pattern: new RegExp(
      `${line}:{3,}[ \\t]*(?:\\{\\.?)?([a-z]+)\\}?(?:\\[([^\\]\\n\\r]*)\\]|[ \\t]+([^\\n\\r]*))?`,
      'gim',
    ),
    toAdvice: ([, kind = '', title, rest]) => toCalloutAdvice(kind, words(title ?? rest)),
  },
  {
    pattern: new RegExp(`${line}:{3,}(?=[ \\t]*$)`, 'gm'),
    toAdvice: () => undefined,
  },
  {
    // Callouts of MkDocs.
    pattern: new RegExp(
      `${line}(?:!!!|\\?\\?\\?\\+?)[ \\t]+([a-z]+)(?:[ \\t]+("[^"\\n\\r]*"))?[^\\n\\r]*`,
      'gim',
    ),
    toAdvice: ([, kind = '', title]) => toCalloutAdvice(kind, words(title)),
  },
  {
    // Callouts of GitHub and Obsidian that are written in another way.
    pattern: /\[!([a-z]+)\]([+-]?)[ \t]*([^\n\r]*)/gi,
    toAdvice: ([, kind = '', , title]) => ({
      reason: calloutKinds.some((each) => each === kind.toLowerCase())
        ? 'a callout needs `>` before each line, and its mark on a line of its own'
        : 'the callouts are NOTE, TIP, IMPORTANT, WARNING and CAUTION',
      help: calloutHelp(toCalloutKind(kind) ?? 'note', words(title)),
    }),
  },
  {
    // reStructuredText.
    pattern: new RegExp(`${line}\\.\\. ([a-z-]+)::[^\\n\\r]*`, 'gim'),
    toAdvice: ([, kind = '']) =>
      toCalloutKind(kind)
        ? toCalloutAdvice(kind, '')
        : { reason: "directives don't work here", help: deletion },
  },
];
