import {
  formerIds,
  type Corpus,
  type DataPath,
  type DataSource,
  type Edit,
} from '../model/index.ts';
import type { Named } from './named.ts';

/** A file with YAML, and where its values are. */
type Source = Pick<DataSource, 'id' | 'text' | 'placeOf'>;

/**
 * What notes the former id of something that gets another one: addresses on the site and completed checklists have it.
 * What gets back a former id has it no longer among them.
 */
export function* formerIdEdits(
  corpus: Corpus,
  { kind, id }: Named,
  to: string,
): Generator<{ readonly file: string; readonly edit: Edit }> {
  if (kind === 'step')
    for (const page of corpus.pages.values()) {
      const index = page.steps.findIndex((step) => step.id === id);
      const { was } = page.steps[index] ?? {};
      const edit = was && (added(page, ['steps', index], was, id, to) ?? behindId(page, index, id));
      if (edit) yield { file: page.id, edit };
    }
  if (kind !== 'resource' && kind !== 'contact' && kind !== 'fact') return;
  const key = `${kind}s` as const;
  const entry = corpus[key].get(id);
  const registry = corpus.registries[key];
  const edit = entry && (added(registry, [id], formerIds(entry), id, to) ?? atTop(registry, id));
  if (edit) yield { file: registry.id, edit };
}

/** Another former id of a map that has some, in the place of one that is used again. */
function added(
  { text, placeOf }: Source,
  path: DataPath,
  was: readonly string[],
  id: string,
  to: string,
): Edit | undefined {
  const range = was.length > 0 && rangeOf(placeOf([...path, 'was']));
  if (!range) return undefined;
  const again = was.indexOf(to);
  const place = again < 0 ? undefined : rangeOf(placeOf([...path, 'was', again]));
  if (again >= 0) return { ...(place ?? range), text: id };
  const written = text.slice(range.start, range.end).trimEnd();
  const end = range.start + written.length;
  if (written.endsWith(']')) return { start: end - 1, end: end - 1, text: `, ${id}` };
  if (!/^-[ \t]/.test(written)) return { start: range.start, end, text: `[${written}, ${id}]` };
  const indent = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  return { start: end, end, text: `${newlineOf(text)}${indent}- ${id}` };
}

/** The first former id of a step, behind its id. */
function behindId({ text, placeOf }: Source, index: number, id: string): Edit | undefined {
  const own = rangeOf(placeOf(['steps', index, 'id']));
  if (!own) return undefined;
  if (/^\s*[,}]/.test(text.slice(own.end)))
    return { start: own.end, end: own.end, text: `, was: ${id}` };
  const lineStart = text.lastIndexOf('\n', own.start - 1) + 1;
  const indent = text
    .slice(lineStart, own.start)
    .replace(/id:\s*$/, '')
    .replace(/-/g, ' ');
  const end = lineEnd(text, own.end);
  return { start: end, end, text: `${newlineOf(text)}${indent}was: ${id}` };
}

/** The first former id of an entry of a registry, before its other keys. */
function atTop({ text, placeOf }: Source, id: string): Edit | undefined {
  const key = rangeOf(placeOf([id], 'key'));
  if (!key) return undefined;
  const [open] = /^["']?[ \t]*:[ \t]*\{/.exec(text.slice(key.end)) ?? [];
  if (open !== undefined) {
    const start = key.end + open.length;
    return { start, end: start, text: `was: ${id}, ` };
  }
  const end = lineEnd(text, key.end);
  const [, indent] = /^(?:\r?\n[ \t]*(?:#.*)?)*\r?\n([ \t]+)[^\s#]/.exec(text.slice(end)) ?? [];
  if (indent === undefined) return undefined;
  return { start: end, end, text: `${newlineOf(text)}${indent}was: ${id}` };
}

function rangeOf(
  place: ReturnType<DataSource['placeOf']>,
): { readonly start: number; readonly end: number } | undefined {
  const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function lineEnd(text: string, offset: number): number {
  return offset + (/^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
