import type { DataPath, Edit } from '../model/index.ts';
import type { Data } from './yaml.ts';

/** The edit that deletes a key with its value; none unless they have lines of their own. */
export function withoutEntry(data: Data, path: DataPath): readonly Edit[] | undefined {
  const [key, value] = [data.placeOf(path, 'key'), data.placeOf(path, 'value')];
  if (!key || !value || !('start' in key) || !('start' in value)) return undefined;
  const [from, to] = [key.start.offset, value.end.offset];
  if (from === undefined || to === undefined) return undefined;
  const start = data.text.lastIndexOf('\n', from - 1) + 1;
  const next = data.text.indexOf('\n', to);
  const end = next < 0 ? data.text.length : next + 1;
  const isAlone = data.text.slice(start, from).trim() === '' && isBlank(data.text.slice(to, end));
  return isAlone ? [{ start, end, text: '' }] : undefined;
}

/** Whether a line ends here, but for a comment. */
function isBlank(rest: string): boolean {
  return /^\s*(?:#.*)?$/.test(rest);
}
