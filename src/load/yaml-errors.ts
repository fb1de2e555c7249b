import { isMap, visit, type Document, type YAMLParseError } from 'yaml';

/** A YAML error in the author's words. */
export interface YamlError {
  readonly message: string;
  readonly help: string;
  /** Offsets in the text, from 0. */
  readonly range: readonly [number, number];
}

/**
 * The errors of a YAML text: the first syntax error, since those that follow are often caused by it; if
 * there is none, every key that appears twice.
 */
export function yamlErrors(document: Document.Parsed, text: string): readonly YamlError[] {
  const syntax = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
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

type Words = Pick<YamlError, 'message' | 'help'> & Partial<YamlError>;

/** The errors that authors make most, by the parser's code for them. */
const wordsOf: Partial<Record<string, (found: Found) => Words>> = {
  BAD_SCALAR_START: ({ text, at }) => ({
    message: `A value can't start with ${text.charAt(at) === '`' ? 'a backtick' : `\`${text.charAt(at)}\``} unless it is in quotation marks`,
    help: 'Put quotation marks around the value.',
  }),
  BAD_DQ_ESCAPE: () => ({
    message: 'A backslash in double quotation marks must be written `\\\\`',
    help: 'Write two backslashes, or put the value in single quotation marks.',
  }),
  BAD_INDENT: ({ document, at }) => toOpenBracket(document, at) ?? badIndent,
  BLOCK_AS_IMPLICIT_KEY: () => ({
    message: 'A value with a colon and a space must be in quotation marks',
    help: 'Put quotation marks around the value: `key: "First part: second part"`.',
  }),
  DUPLICATE_KEY: ({ text, at }) => {
    const key = /^[^:\r\n]*/.exec(text.slice(at))?.[0].trim() ?? '';
    return {
      message: `Key \`${key}\` appears twice`,
      help: 'Keep one and remove the other.',
      range: [at, at + key.length],
    };
  },
  MISSING_CHAR: ({ error, document, at }) =>
    toOpenQuote(document, at) ?? (error.pos[1] - at > 1 ? noColon : badIndent),
  MULTILINE_IMPLICIT_KEY: () => noColon,
  MULTIPLE_DOCS: () => ({
    message: 'The line `---` starts a second document',
    help: 'Remove the line.',
  }),
  RESOURCE_EXHAUSTION: () => tooDeep,
  TAB_AS_INDENT: () => ({
    message: 'This line is indented with a tab',
    help: 'Indent with spaces: two for each level.',
  }),
  UNEXPECTED_TOKEN: ({ text, at }) =>
    /["']\s*$/.test(text.slice(0, at))
      ? {
          message: 'There is text after the closing quotation mark',
          help: 'Put the whole value in quotation marks of the other kind.',
        }
      : badIndent,
};

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

/** The unclosed quotation mark; the parser points to the end of the text instead. */
function toOpenQuote(document: Document.Parsed, at: number): Words | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (!node.type?.startsWith('QUOTE') || !node.range) return;
      if (node.range[0] < at && node.range[1] >= at) opening = node.range[0];
    },
  });
  return opening === undefined
    ? undefined
    : {
        message: 'This quotation mark is never closed',
        help: 'Write the same quotation mark at the end of the value.',
        range: [opening, opening + 1],
      };
}

/** The bracket that was not closed; the parser points to the line after it instead. */
function toOpenBracket(document: Document.Parsed, at: number): Words | undefined {
  let opening: { range: readonly [number, number]; closing: string } | undefined;
  visit(document, {
    Collection(_key, node) {
      if (node.flow !== true || !node.range) return;
      const [start, end] = node.range;
      if (start < at && end >= at - 1)
        opening = { range: [start, start + 1], closing: isMap(node) ? '}' : ']' };
    },
  });
  return (
    opening && {
      message: 'This bracket is never closed',
      help: `Write \`${opening.closing}\` after the last entry.`,
      range: opening.range,
    }
  );
}
