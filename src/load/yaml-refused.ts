import { isCollection, isPair, isScalar, visit, type Document, type Node, type Scalar } from 'yaml';
import { restOfLine, lineToWrite, toCode } from './write-yaml.ts';
import type { YamlError } from './yaml-error.ts';

/** What is valid YAML and not allowed here, since few authors mean it: each would lose or change some of the text. */
export function refusedIn(document: Document.Parsed, text: string): readonly YamlError[] {
  const alias = aliasIn(document, text);
  if (alias) return [alias];
  const errors: YamlError[] = [];
  const add = (error: YamlError | undefined): void => {
    if (error) errors.push(error);
  };
  visit(document, {
    Pair(_key, { key }) {
      if (!isCollection(key)) return undefined;
      const [start, end] = key.range ?? [0, 0];
      add({
        message: 'A key starts with a bracket',
        help: 'Remove the bracket, or put quotation marks around the key.',
        range: [start, end],
      });
      return visit.SKIP;
    },
    Value(_key, node, path) {
      const parent = path.at(-1);
      const pair = isPair(parent) ? parent : undefined;
      if (pair?.key === node) return;
      const from = pair && isScalar(pair.key) ? pair.key.range?.[1] : undefined;
      add(properties(node, text, from));
      const name = pair && isScalar(pair.key) ? String(pair.key.value) : undefined;
      if (isScalar(node)) add(cutOff(node, text, name));
    },
  });
  return errors;
}

/** The first alias. None is followed, since a few of them can expand to gigabytes. */
function aliasIn(document: Document.Parsed, text: string): YamlError | undefined {
  let found: YamlError | undefined;
  visit(document, {
    Alias(_key, { range }) {
      const [start, end] = range ?? [0, 0];
      found = {
        message: "A value can't start with `*` unless it is in quotation marks",
        help: `Write ${lineToWrite(text, start)}.`,
        range: [start, end],
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** An anchor or a tag before a value: `&name` or `!name`. */
function properties(node: Node, text: string, from: number | undefined): YamlError | undefined {
  const end = node.range?.[0] ?? 0;
  const before = text.slice(from ?? Math.max(0, end - 200), end);
  const found = /(?<=^:?\s*|[-,[]\s+)(?:[&!]\S*(?:\s+|$))+$/.exec(before)?.[0];
  if (found === undefined || found === '') return undefined;
  const start = end - found.length;
  const [mark = ''] = found.split(/\s/);
  const isText = isScalar(node);
  return {
    message: `${toCode(mark)} would be lost: YAML reads it as ${mark.startsWith('&') ? 'an anchor' : 'a tag'}`,
    help: isText ? `Write ${lineToWrite(text, start)}.` : `Remove ${toCode(mark)}.`,
    range: [start, start + mark.length],
  };
}

/** Keys whose values are names, dates or addresses of mail: a comment after one cuts no text. */
const names = new Set(
  'kind urlKind id page contact language fact step word checklist email'.split(' '),
);

/** A comment that an author may have meant to be the rest of the text. */
function cutOff(
  { type, value, range }: Scalar,
  text: string,
  name?: string,
): YamlError | undefined {
  if (type !== 'PLAIN' || typeof value !== 'string' || !range) return undefined;
  const [start, end] = range;
  const [, space = '', comment] = /^([ \t]+)(#.*)/.exec(restOfLine(text, end)) ?? [];
  if (comment === undefined || /^#\s*pathways-ignore\b/.test(comment)) return undefined;
  const isName = !/\s/.test(value) && (name === undefined || names.has(name));
  if (isName || /^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const from = end + space.length;
  const isAddress = /^https?:\/\/\S+$/.test(value);
  const whole = isAddress ? value + comment : text.slice(start, from) + comment;
  const isComment = isAddress && /^#\s/.test(comment);
  return {
    message: `${toCode(comment.trim())} would be lost: \`#\` after a space starts a comment`,
    help: isComment
      ? 'Write the comment on its own line above.'
      : `Write ${lineToWrite(text, start, whole)}. If it is a comment, write it on its own line above.`,
    range: [from, from + comment.trimEnd().length],
  };
}
