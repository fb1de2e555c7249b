import { lineToWrite, restOfLine, toCode, toQuoted } from './write-yaml.ts';

/** What is wrong with a line of YAML, in the author's words. */
interface LineFault {
  readonly message: string;
  readonly help: string;
  /** Offsets in the text, from 0. */
  readonly range: readonly [number, number];
}

/** A line of a YAML text. */
interface Line {
  readonly text: string;
  /** Where the line starts. */
  readonly start: number;
  /** The nearest line above it that is not empty. */
  readonly above: string;
}

type Finder = (line: Line, file: string) => LineFault | undefined;

/** The slips that a line shows by itself, or beside the line above it. */
const finders: readonly Finder[] = [
  hardSpace,
  otherBullet,
  otherColon,
  startingBracket,
  misplacedKey,
  entryAmongKeys,
  missingColon,
  brokenLine,
];

/** What is wrong with the line on which a parser has given up; undefined where that cannot be told. */
export function lineFault(file: string, at: number): LineFault | undefined {
  const start = Math.max(file.lastIndexOf('\n', at - 1), file.lastIndexOf('\r', at - 1)) + 1;
  const before = file.slice(0, start).split(/\r\n|\n|\r/);
  const above = before.findLast((line) => line.trim() !== '') ?? '';
  const line = { text: restOfLine(file, start), start, above };
  for (const find of finders) {
    const fault = find(line, file);
    if (fault) return fault;
  }
  return undefined;
}

/** Nonbreaking spaces, as web pages and Word have them, before a key or an entry. */
function hardSpace({ text, start }: Line): LineFault | undefined {
  const [indent = ''] = /^\s*/.exec(text) ?? [];
  if (!/[^ \t]/.test(indent)) return undefined;
  return {
    message: 'This line is indented with nonbreaking spaces, as web pages and Word have them',
    help: `Delete them, and type ${indent.length} spaces before ${toCode(text.trim())}.`,
    range: [start, start + indent.length],
  };
}

function otherBullet({ text, start }: Line): LineFault | undefined {
  const [, indent = '', mark = '', entry = ''] =
    /^([ ]*)([*+\u2022\u00b7\u25cf\u25aa\u2010-\u2015\u2212])[ \t]+(\S.*)$/.exec(text) ?? [];
  if (mark === '') return undefined;
  const from = start + indent.length;
  return {
    message: `${toCode(mark)} does not start an entry of a list`,
    help: `Write ${toCode(`- ${entry.trim()}`)}, and the lines below it likewise.`,
    range: [from, from + 1],
  };
}

/** `title:Text`, `title：Text` and `title = Text`. */
function otherColon({ text, start }: Line): LineFault | undefined {
  const [, before = '', key = '', sign = '', value = ''] =
    /^([ ]*(?:- +)?)([A-Za-z]\w*)(:(?!\/\/)|\uff1a|[ \t]*=)[ \t]*(?=\S)(.*)$/.exec(text) ?? [];
  // A space is there, so it is something else.
  if (key === '' || (sign === ':' && /^[A-Za-z]\w*:\s/.test(text.slice(before.length))))
    return undefined;
  const from = start + before.length;
  const isPlain = /^[\p{L}\d"'][^#]*$/u.test(value) && !/: /.test(value);
  const written = isPlain ? value.trim() : toQuoted(value.trim());
  return {
    message:
      sign === ':'
        ? `There is no space after ${toCode(`${key}:`)}`
        : `${toCode(key)} is followed by ${toCode(sign.trim())} instead of a colon and a space`,
    help: `Write ${toCode(`${key}: ${written}`)}.`,
    range: [from, from + key.length + sign.length],
  };
}

/** A value that starts with a sign of YAML, such as the bracket of `[Draft] Title`, and goes on behind it. */
function startingBracket({ text, start }: Line, file: string): LineFault | undefined {
  const [, before = '', value = ''] = /^([ ]*(?:- +)?[\w-]+:[ \t]+)([[{*&!].*)$/.exec(text) ?? [];
  const [, inside = '', rest = ''] =
    /^(?:\[([^\]]*)\]|\{[^}]*\}|[*&!][^\s*]*[*]?)(.+)$/.exec(value) ?? [];
  if (rest.trim() === '' || inside.includes(',')) return undefined;
  const at = start + before.length;
  const range = [at, at + value.trimEnd().length] as const;
  const address = /^\((https?:[^()\s]+)\)\s*$/.exec(rest)?.[1];
  if (address !== undefined)
    return {
      message: 'A web address is written here without words and brackets',
      help: `Write ${toCode(before.trimStart() + address)}.`,
      range,
    };
  return {
    message: `A value can't start with ${toCode(value.charAt(0))} unless it is in quotation marks`,
    help: `Write ${lineToWrite(file, at)}.`,
    range,
  };
}

/** A key of an entry that is as far left as the `-` of the entry. */
function misplacedKey({ text, start, above }: Line): LineFault | undefined {
  const [, indent = '', key = ''] = /^([ ]*)([A-Za-z]\w*):(?:\s|$)/.exec(text) ?? [];
  const [, dashIndent = '', first = ''] = /^([ ]*)- +([A-Za-z]\w*):/.exec(above) ?? [];
  if (key === '' || first === '' || key === first || indent.length > dashIndent.length + 1)
    return undefined;
  const from = start + indent.length;
  const spaces = above.indexOf(first);
  return {
    message: `${toCode(key)} is not in the same column as ${toCode(first)} above it`,
    help: `Write ${spaces} spaces before ${toCode(`${key}:`)}.`,
    range: [from, from + key.length],
  };
}

/** `- key: value` in a file whose entries are `key: value`. */
function entryAmongKeys({ text, start, above }: Line, file: string): LineFault | undefined {
  const [, entry = ''] = /^- +([^\s:][^:]*:(?:\s.*)?)$/.exec(text) ?? [];
  const isBelowKey = /^\S[^:]*:\s*$/.test(above);
  if (entry === '' || isBelowKey || !/^[A-Za-z][^:\r\n]*:\s/m.test(file)) return undefined;
  return {
    message: 'Entries of this file have no `-` before them',
    help: `Write ${toCode(entry.trim())}.`,
    range: [start, start + 1],
  };
}

/** Keys that no sentence of a text starts with. */
const keys =
  /^(?:title|kind|description|reviewed|contacts|resources|steps|aliases|publisher|urlKind|email)(?=[ \t]+\S)/;

function missingColon({ text, start }: Line): LineFault | undefined {
  const [key] = keys.exec(text) ?? [];
  if (key === undefined) return undefined;
  return {
    message: `There is no colon after ${toCode(key)}`,
    help: `Write ${toCode(`${key}: ${text.slice(key.length).trim()}`)}.`,
    range: [start, start + key.length],
  };
}

/** The second line of a text, at the margin where the keys are. */
function brokenLine({ text, start, above }: Line): LineFault | undefined {
  const [, key = '', value = ''] = /^([A-Za-z]\w*):[ \t]+([^\s[{|>"'].*)$/.exec(above) ?? [];
  if (key === '' || !/^[^\s:#-][^:]*$/.test(text)) return undefined;
  const whole = `${key}: ${`${value.trim()} ${text.trim()}`}`;
  return {
    message: `This line continues ${toCode(key)}, but starts at the margin like a key`,
    help: `Write two spaces before it, or write it on the line above: ${toCode(whole)}.`,
    range: [start, start + text.trimEnd().length],
  };
}
