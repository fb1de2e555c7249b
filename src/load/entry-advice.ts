import { id, pagePath } from '../../schemas/index.ts';
import { toCode, toScalar } from './write-yaml.ts';
import { replacing, type Advice, type WrongValue } from './wrong-value.ts';
import { toId, toSubject } from './zod-messages.ts';

/** Entries that are written without a space after `-`, or on one line. */
export function toListAdvice(wrong: WrongValue): Advice | undefined {
  const { value, written, start, type, path } = wrong;
  const isEntry = typeof path.at(-1) === 'number';
  if ((type !== 'array' && !isEntry) || typeof value !== 'string') return undefined;
  const [dash] = [...written.matchAll(/(?:(?<=^)|(?<=[\r\n][ \t]*))-(?=[^\s-])([^\r\n]*)/g)];
  if (dash) {
    const from = start + dash.index;
    const entry = dash[1]?.trim() ?? '';
    const all = [...written.matchAll(/(?:(?<=^)|(?<=[\r\n][ \t]*))-(?=[^\s-])/g)];
    return {
      message: `${toCode(`-${entry}`)} has no space after \`-\``,
      help: `Write ${toCode(`- ${entry}`)}.`,
      range: [from, from + 1 + entry.length],
      fix: all.map(({ index }) => ({
        start: start + index + 1,
        end: start + index + 1,
        text: ' ',
      })),
    };
  }
  if (type !== 'array') return undefined;
  const bullet = /^([\u2022\u00b7\u25cf\u25aa*+]|[\u2010-\u2015\u2212])[ \t]*(\S[^\r\n]*)/.exec(
    written,
  );
  if (bullet)
    return {
      message: `${toCode(bullet[1] ?? '')} does not start an entry of a list`,
      help: `Write ${toCode(`- ${bullet[2]?.trim()}`)}, and the lines below it likewise.`,
      range: [start, start + 1],
    };
  const names = value.trim().split(/\s*[,;]\s*|\s+/);
  if (names.length > 1 && names.every((name) => id.safeParse(name).success)) {
    const list = `[${names.join(', ')}]`;
    return {
      message: `${toSubject(path, wrong.file)} must be a list`,
      help: `Write ${toCode(`${String(path.at(-1))}: ${list}`)}.`,
      fix: replacing(wrong, list),
    };
  }
  return /[\r\n]/.test(written)
    ? undefined
    : { help: `Write it on its own line below the key: \`  - ${written.replace(/`/g, "'")}\`.` };
}

/** Text where an entry with keys is needed, such as a step without its id. */
export function toEntryAdvice(
  { type, field, path }: WrongValue,
  value: string,
): Advice | undefined {
  if (type !== 'object' || !field.keys.includes('id') || !field.keys.includes('text'))
    return undefined;
  const name = toId(value).split('-').slice(0, 3).join('-');
  return {
    message: `${toSubject(path, '')} has no \`id\``,
    help: `Write ${toCode(`- id: ${name === '' ? 'a-name' : name}`)}, and on the line below it, in the same column as \`id\`, ${toCode(`text: ${toScalar(value)}`)}.`,
  };
}

/** How zod names the form of an id. */
const idPattern = '/^[a-z0-9]+(?:-[a-z0-9]+)*$/';

/** An id or the path of a page with a slip that its form shows. */
export function toNameAdvice(wrong: WrongValue, value: string): Advice | undefined {
  const { pattern = '' } = wrong;
  if (value.length > 120 || /[\r\n@]/.test(value)) return undefined;
  const isPath = pattern.includes('\\.md');
  if (!isPath && pattern !== idPattern) return undefined;
  const path = value
    .trim()
    .replace(/\\/g, '/')
    .replace(/^(?:\.?\/)*(?:content\/)?/, '')
    .replace(/\/$/, '/index')
    .replace(/(?:\.html?|\.md|\.markdown)?$/i, '.md');
  const meant = isPath ? path : toId(value.trim());
  const schema = isPath ? pagePath : id;
  if (meant === value || !schema.safeParse(meant).success) return undefined;
  return { help: `Write ${toCode(meant)}.`, fix: isPath ? replacing(wrong, meant) : undefined };
}
