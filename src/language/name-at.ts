import { lastIndexOf, nextIndexOf, wordAt, type NameAt } from './name.ts';
import { inYaml, isInFrontMatter } from './yaml-name.ts';

/**
 * The name at an offset. The text may be unfinished: lines are read as they are, and not as YAML or Markdown.
 *
 * @param file the path from the content folder
 */
export function nameAt(file: string, text: string, offset: number): NameAt | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
  const at = Math.min(offset - start, line.length);
  const rule = /pathways-ignore[\w-]*[ \t]+([\w/-]*)$/.exec(line.slice(0, at));
  if (rule) {
    const from = at - (rule[1] ?? '').length;
    const found = wordAt('rule', line, at, from, nextIndexOf(line, at, /[^\w/-]/));
    return { ...found, start: found.start + start, end: found.end + start };
  }
  const isYaml = /\.ya?ml$/.test(file) || isInFrontMatter(text, start);
  const found = isYaml ? inYaml(file, text, start, line, at) : inMarkdown(line, at);
  return found && { ...found, start: found.start + start, end: found.end + start };
}

/** Addresses of links, and labels of footnotes. */
function inMarkdown(line: string, at: number): NameAt | undefined {
  const note = lastIndexOf(line, at, /[[\]]/);
  if (line.charAt(note) === '^' && line.charAt(note - 1) === '[')
    return wordAt('footnote', line, at, note + 1, nextIndexOf(line, at, /[\]\s]/));
  const open = Math.max(line.lastIndexOf('](', at - 1) + 1, line.lastIndexOf(']: ', at - 1) + 2);
  if (open < 2 || /[)\s]/.test(line.slice(open + 1, at))) return undefined;
  const end = nextIndexOf(line, at, /[)\s]/);
  const address = line.slice(open + 1, end);
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
  if (/!\[[^\]]*$/.test(line.slice(0, Math.max(open - 1, 0))))
    return wordAt('image', line, at, open + 1, end);
  const hash = address.indexOf('#');
  if (hash < 0 || at <= open + 1 + hash)
    return wordAt('page', line, at, open + 1, hash < 0 ? end : open + 1 + hash);
  const page = address.slice(0, hash);
  const [, registry] = /(?:^|\/)(resources|facts)\.yaml$/.exec(page) ?? [];
  const kind = registry === 'resources' ? 'resource' : registry === 'facts' ? 'fact' : 'heading';
  const found = wordAt(kind, line, at, open + 2 + hash, end);
  return kind === 'heading' ? { ...found, page } : found;
}
