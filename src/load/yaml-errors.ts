import { isMap, visit, type Document, type YAMLParseError } from 'yaml';

/** What is wrong with a YAML text, in the author's words. */
export interface YamlError {
  readonly message: string;
  readonly help: string;
  /** Offsets in the text, from 0. */
  readonly range: readonly [number, number];
}

/**
 * What is wrong with a YAML text: the first fault of its syntax, since a parser that has lost its way
 * finds more where there is nothing; where there is none, every key that stands there twice.
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

/** The errors that authors make most, by the code that the parser has for them. */
const wordsOf: Partial<Record<string, (found: Found) => Words>> = {
  BAD_SCALAR_START: ({ text, at }) => ({
    message: `Unexpected ${text.charAt(at) === '`' ? 'backtick' : `\`${text.charAt(at)}\``} at the beginning of a value, expected the value between quotation marks`,
    help: 'Put a quotation mark before the value, and one after it.',
  }),
  BAD_DQ_ESCAPE: () => ({
    message: 'Unexpected `\\` between double quotation marks, expected `\\\\`',
    help: 'Write two backslashes, or put the value between single quotation marks.',
  }),
  BAD_INDENT: ({ document, at }) => toOpenBracket(document, at) ?? badIndent,
  BLOCK_AS_IMPLICIT_KEY: () => ({
    message: 'Unexpected colon in a value, expected the value between quotation marks',
    help: 'A value that holds a colon followed by a space must stand between quotation marks.',
  }),
  DUPLICATE_KEY: ({ text, at }) => {
    const key = /^[^:\r\n]*/.exec(text.slice(at))?.[0].trim() ?? '';
    return {
      message: `Unexpected second key \`${key}\`, expected each key once`,
      help: 'Keep one of the two, and remove the other.',
      range: [at, at + key.length],
    };
  },
  MISSING_CHAR: ({ error, document, at }) =>
    toOpenQuote(document, at) ?? (error.pos[1] - at > 1 ? noColon : badIndent),
  MULTILINE_IMPLICIT_KEY: () => noColon,
  MULTIPLE_DOCS: () => ({
    message: 'Unexpected line `---`, expected nothing that divides the file',
    help: 'Remove the line.',
  }),
  RESOURCE_EXHAUSTION: () => tooDeep,
  TAB_AS_INDENT: () => ({
    message: 'Unexpected tab at the beginning of a line, expected spaces',
    help: 'Indent with two spaces for each level.',
  }),
  UNEXPECTED_TOKEN: ({ text, at }) =>
    /["']\s*$/.test(text.slice(0, at))
      ? {
          message: 'Unexpected text after a quotation mark, expected the end of the value',
          help: 'Put the whole value between quotation marks of the other kind.',
        }
      : badIndent,
};

/** How deep the parser gets depends on the machine, so this fault has the same place on all. */
export const tooDeep: Words & Pick<YamlError, 'range'> = {
  message: 'Unexpected nesting, expected keys and values that a person can follow',
  help: 'Undo the last change to this file, and make it again in smaller parts.',
  range: [0, 0],
};

const noColon: Words = {
  message: 'Unexpected line without a colon and a space, expected `key: value`',
  help: 'Write a space after the colon, and quotation marks around a value that goes over several lines.',
};

const badIndent: Words = {
  message: 'Unexpected beginning of a line or value, expected keys that line up',
  help: 'Keys of one level begin in the same column, entries of a list with `- `; values with brackets stand between quotation marks.',
};

function otherwise(error: YAMLParseError): Words {
  const sentence = error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? '';
  return {
    message: `Unexpected text, expected YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    help: 'Compare this line with the same key in another file.',
  };
}

/** The quotation mark that was not closed; the parser points to the end of the text. */
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
        message: 'Unexpected quotation mark without a partner, expected one after the value',
        help: 'Write a quotation mark of the same kind at the end of the value.',
        range: [opening, opening + 1],
      };
}

/** The bracket that was not closed; the parser points to the line after it. */
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
      message: `Unexpected bracket without a partner, expected \`${opening.closing}\` after the last entry`,
      help: `Write \`${opening.closing}\` at the end of the line.`,
      range: opening.range,
    }
  );
}
