import { placesIn, type DataPath, type DataSource, type TextBlock } from '../model/index.ts';
import { toTextBlock } from './text-blocks.ts';
import { mapScalar } from './yaml-source-map.ts';

/** The values that are prose, by the way to them: no ids, addresses, names or titles of works. */
const proseOf: Readonly<Record<string, RegExp>> = {
  'acronyms.yaml': /\.definition$/,
  'contacts.yaml': /^[^.]+\.(?:role|subject|purpose)$/,
  'facts.yaml': /^[^.]+\.(?:noun|note)$/,
  'resources.yaml': /^[^.]+\.(?:note|readerNote)$/,
  'site.yaml':
    /^(?:title|description|notice|dateLabel|checklist\.(?:title|introduction|notice|taken|considering\.label|fields\.\d+\.label)|navigation\..*\blabel)$/,
};
/** That of the file of records, whose name the content decides. */
const proseOfRecords =
  /^facts\.[^.]+\.(?:label|meaning|(?:words|statements)\..*)$|^records\.[^.]+\.later\.\d+\.text$/;

/** No prose is longer; it is as much as a line of a page may have. */
const maxCharacters = 20_000;

const proseOfPage = /^(?:title|description|steps\.\d+\.text)$/;

/** The prose of a YAML text, in the order of its values. */
export function valueBlocks(
  { id, text, placeOf }: Pick<DataSource, 'id' | 'text' | 'placeOf'>,
  value: unknown,
): readonly TextBlock[] {
  const prose = proseOf[id] ?? (id.endsWith('.md') ? proseOfPage : proseOfRecords);
  const toPlace = placesIn(text);
  return stringsIn(value, []).flatMap(([path, each]) => {
    if (each.length > maxCharacters || !prose.test(path.join('.'))) return [];
    const whole = placeOf(path);
    const [start, end] = whole && 'start' in whole ? [whole.start.offset, whole.end.offset] : [];
    const map = () =>
      start === undefined || end === undefined ? undefined : mapScalar(each, text, [start, end]);
    const about = { kind: 'value', isQuoted: false, text: each, spans: [] } as const;
    return [toTextBlock({ ...about, map, toPlace, whole })];
  });
}

/** The texts below a value, each with the way to it. */
export function stringsIn(
  value: unknown,
  path: DataPath,
): readonly (readonly [DataPath, string])[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => stringsIn(each, [...path, key]));
}
