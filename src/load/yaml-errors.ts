import { isMap, isNode, type Document, type YAMLParseError } from 'yaml';
import { lineToWrite, restOfLine, toCode } from './write-yaml.ts';
import type { Words, YamlError } from './yaml-error.ts';
import { lineFault } from './yaml-line-faults.ts';
import { mergedEntry, toDeeperLine, toJoinedDash } from './yaml-list-faults.ts';
import { toOpenBracket, toOpenQuote } from './yaml-unclosed.ts';
import { toId } from './zod-messages.ts';

/**
 * The errors of a YAML text: the first syntax error, since those that follow are often caused by it; if
 * there is none, every key that appears twice.
 */
export function yamlErrors(document: Document.Parsed, text: string): readonly YamlError[] {
  const syntax = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const entry = syntax ? undefined : mergedEntry(document, text);
  if (entry) return [entry];
  const errors = syntax ? [syntax] : document.errors;
  return errors.map((error) => {
    const words = wordsOf[error.code]?.({ error, document, text, at: error.pos[0] });
    return { range: error.pos, ...(words ?? otherwise(error)) };
  });
}

interface Found {
  readonly error: YAMLParseError;
  readonly document: Document.Parsed;
  readonly text: string;
  readonly at: number;
}

/** The errors that authors make most, by the parser's code for them. */
const wordsOf: Partial<Record<string, (found: Found) => Words | undefined>> = {
  BAD_SCALAR_START: ({ text, at }) => ({
    message: `A value can't start with ${text.charAt(at) === '`' ? 'a backtick' : `\`${text.charAt(at)}\``} unless it is in quotation marks`,
    help: `Write ${lineToWrite(text, at)}.`,
  }),
  BAD_DQ_ESCAPE: () => ({
    message: 'A backslash in double quotation marks must be written `\\\\`',
    help: 'Write two backslashes, or put the value in single quotation marks.',
  }),
  BAD_INDENT: ({ document, text, at }) =>
    toOpenBracket(document, at) ?? toJoinedDash(text, at) ?? lineFault(text, at) ?? badIndent,
  BAD_ALIAS: ({ text, at }) => lineFault(text, at),
  BLOCK_AS_IMPLICIT_KEY: ({ text, at }) =>
    toDeeperLine(text, at) ?? {
      message: /^[\u2018-\u201f]/.test(text.slice(at))
        ? `Curly quotation marks such as ${toCode(text.charAt(at))} don't work around a value`
        : 'A value with a colon and a space must be in quotation marks',
      help: `Write ${lineToWrite(text, at)}.`,
    },
  DUPLICATE_KEY: ({ document, text, at }) => {
    const key = /^[^:\r\n]*/.exec(text.slice(at))?.[0].trim() ?? '';
    return {
      message: `Key ${toCode(key)} appears twice`,
      ...toDuplicate(document, text, at, key),
      range: [at, at + key.length],
    };
  },
  MISSING_CHAR: ({ error, document, text, at }) =>
    toOpenQuote(document, at) ??
    toJoinedDash(text, at) ??
    lineFault(text, at) ??
    (error.pos[1] - at > 1 ? noColon : badIndent),
  MULTILINE_IMPLICIT_KEY: ({ text, at }) => lineFault(text, at) ?? noColon,
  MULTIPLE_DOCS: () => ({
    message: 'The line `---` starts a second document',
    help: 'Remove the line.',
  }),
  RESOURCE_EXHAUSTION: () => tooDeep,
  TAB_AS_INDENT: ({ text, at }) => ({
    message: 'This line is indented with a tab',
    help: `Indent with spaces, two for each level: write ${toCodeOfLine(text, at)}.`,
  }),
  UNEXPECTED_TOKEN: ({ text, at }) =>
    /["']\s*$/.test(text.slice(0, at))
      ? {
          message: 'There is text after the closing quotation mark',
          help: toRequoted(text, at),
        }
      : (toJoinedDash(text, at) ?? lineFault(text, at) ?? badIndent),
};

/** A line whose tabs are two spaces each, with all of its spaces. */
function toCodeOfLine(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = restOfLine(text, lineStart);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return `\`${indent.replaceAll('\t', '  ')}${line.trim().replace(/`/g, "'")}\``;
}

/** The value with quotation marks around all of it: single ones around double ones. */
function toRequoted(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const [, before = ''] = /^(\s*(?:- +)?[^\s:"']+:[ \t]+)["']/.exec(text.slice(lineStart)) ?? [];
  if (before === '') return 'Put the whole value in quotation marks of the other kind.';
  const value = restOfLine(text, lineStart + before.length).trim();
  // A single quotation mark that ends too early is an apostrophe; a double one after a space starts an inner quotation.
  const isAround =
    (value.startsWith("'") && value.endsWith("'")) ||
    (/"$/.test(value) && /^"[^"]*(?<=[\s(])"/.test(value));
  const inner = isAround ? value.slice(1, -1) : value;
  return `Write ${lineToWrite(text, lineStart + before.length, inner)}.`;
}

/** What to do about a second value of a key: an entry of a registry may need an id of its own. */
function toDuplicate(
  document: Document.Parsed,
  text: string,
  at: number,
  key: string,
): Pick<YamlError, 'help' | 'first'> {
  const top = isMap(document.contents) ? document.contents.items : [];
  const found = top.find((item) => isNode(item.key) && String(item.key) === key);
  const start = found?.key.range?.[0] ?? at;
  const first = start < at ? ([start, start + key.length] as const) : undefined;
  const entry = /^[^\n]*\n(?:[ \t][^\n]*\n)*?[ \t]+title:[ \t]*["']?([^\n"']+)/.exec(
    text.slice(at),
  );
  const id = toId(entry?.[1] ?? '');
  const help =
    first && isMap(found?.value) && id !== '' && id !== key
      ? `Give this entry an id of its own, such as ${toCode(`${id}:`)}, or remove it.`
      : 'Keep one and remove the other.';
  return { help, first };
}

/** How deep the parser gets depends on the machine, so this error has the same place on all. */
export const tooDeep: Words & Pick<YamlError, 'range'> = {
  message: 'This YAML is nested too deeply',
  help: 'Undo the last change to this file, then make it again in smaller steps.',
  range: [0, 0],
};

const noColon: Words = {
  message: 'This line is not `key: value`',
  help: 'Write a space after the colon. Put quotation marks around a value that runs over several lines.',
};

const badIndent: Words = {
  message: "This line doesn't line up with the lines above",
  help: 'Start keys of one level in the same column, and list entries with `- `. Put values that start with a bracket in quotation marks.',
};

function otherwise(error: YAMLParseError): Words {
  const sentence = error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? '';
  return {
    message: `This is not valid YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    help: 'Compare this line with the same key in another page.',
  };
}
