import { isNode, isSeq, visit, type Document } from 'yaml';
import { restOfLine, toCode } from './write-yaml.ts';
import type { Words, YamlError } from './yaml-error.ts';

/** An entry of a list whose `- ` is missing, so that its keys appear twice in the entry above it. */
export function mergedEntry(document: Document.Parsed, text: string): YamlError | undefined {
  const at = document.errors[0]?.pos[0];
  let found: YamlError | undefined;
  visit(document, {
    Map(_key, map, path) {
      const keys = map.items.map(({ key }) => (isNode(key) ? key : undefined));
      const second = keys.findIndex((key) => key?.range?.[0] === at);
      const name = String(keys[second] ?? '');
      if (!isSeq(path.at(-1)) || second < 1 || String(keys[0]) !== name) return undefined;
      const [start = 0] = keys[second]?.range ?? [];
      found = {
        message: `${toCode(name)} starts a new entry, but has no \`-\` before it`,
        help: `Write ${toCode(`- ${restOfLine(text, start).trim()}`)}, with the \`-\` below the one above.`,
        range: [start, start + name.length],
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** A list entry without a space after its `-`, on the line of an error. */
export function toJoinedDash(text: string, at: number): Words | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const [, indent = '', entry = ''] = /^(\s*)-([^\s-].*)/.exec(restOfLine(text, lineStart)) ?? [];
  if (entry === '') return undefined;
  const start = lineStart + indent.length;
  return {
    message: `${toCode(`-${entry}`)} has no space after \`-\``,
    help: `Write ${toCode(`- ${entry}`)}.`,
    range: [start, start + 1 + entry.trimEnd().length],
  };
}

/** The next line, where it is indented although the value above it is complete. */
export function toDeeperLine(text: string, at: number): Words | undefined {
  const value = restOfLine(text, at);
  if (/:(?:\s|$)/.test(value)) return undefined;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const above = /^[ -]*/.exec(text.slice(lineStart, at))?.[0] ?? '';
  const next = /^(?:\s*[\r\n])?([ ]*)(\S[^:\r\n]*):[^\r\n]*/.exec(text.slice(at + value.length));
  const [whole = '', indent = '', key = ''] = next ?? [];
  if (!next || indent.length <= above.length) return undefined;
  const start = at + value.length + whole.indexOf(key, whole.indexOf(indent));
  const name = /^[^:]*/.exec(text.slice(lineStart, at).trimStart().replace(/^- +/, ''))?.[0] ?? '';
  return {
    message: `${toCode(key)} is indented further than ${toCode(name)} above it`,
    help: `Start both in the same column: write ${toCode(restOfLine(text, start))} with ${above.length} spaces before it.`,
    range: [start, start + key.length],
  };
}
