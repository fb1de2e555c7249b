import { placesIn, type DataSource, type Problem } from '../model/index.ts';
import { controlCharacters, markIn, toPlainText } from './plain-text.ts';
import { toCode, toQuoted, toScalar } from './write-yaml.ts';
import { mapScalar } from './yaml-source-map.ts';
import { stringsIn } from './yaml-text-blocks.ts';

/** Values that no reader sees, by the way to them. */
const unseen = /^waivers\.|^severities\.|^(?!sources\.)[^.]+\.note$/;

/** Texts of YAML with characters or marks that the outputs would drop, or show as they are written. */
export function valueProblems(
  source: Pick<DataSource, 'id' | 'text' | 'placeOf'>,
  value: unknown,
): readonly Problem[] {
  return stringsIn(value, []).flatMap(([path, text]) => {
    const name = String(path.findLast((step) => typeof step === 'string' && !/^\d+$/.test(step)));
    const hidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.exec(text);
    if (hidden) return [toProblem(source, path, text, hidden[0], hidden.index, name)];
    const mark = unseen.test(path.join('.')) ? undefined : markIn(text);
    return mark ? [toProblem(source, path, text, mark.written, mark.index, name)] : [];
  });
}

function toProblem(
  { text: file, placeOf }: Pick<DataSource, 'text' | 'placeOf'>,
  path: Parameters<DataSource['placeOf']>[0],
  text: string,
  found: string,
  index: number,
  name: string,
): Problem {
  const whole = placeOf(path);
  const range = whole && 'start' in whole ? [whole.start.offset, whole.end.offset] : [];
  const [start, end] = range;
  const isControl = found.length === 1;
  const plain = toPlainText(text.replace(controlCharacters, '')).replace(/ {2,}/g, ' ').trim();
  const written = start === undefined ? '' : file.slice(start, end);
  const isQuoted = /^["']/.test(written);
  const isOneLine = !/[\r\n]/.test(written) && !/^[|>]/.test(written);
  const scalar = isQuoted ? toQuoted(plain) : toScalar(plain);
  const map =
    start === undefined || end === undefined ? undefined : mapScalar(text, file, [start, end]);
  const [first, last] = [map?.starts[index], map?.ends[index + found.length - 1]];
  const fix =
    start === undefined || end === undefined || !isOneLine || plain === ''
      ? undefined
      : [{ start, end, text: scalar }];
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    message: isControl
      ? `\`${name}\` contains an invisible control character (U+${code})`
      : `\`${name}\` is plain text: readers would see ${toCode(found)} as it is written`,
    place: first === undefined || last === undefined ? whole : placesIn(file)(first, last),
    help: plain === '' ? 'Remove it.' : `Write ${toCode(isOneLine ? scalar : plain)}.`,
    fix,
  };
}
