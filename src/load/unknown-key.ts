import {
  nearNames,
  toAlternatives,
  tokenEdit,
  type DataPath,
  type Problem,
} from '../model/index.ts';
import { adviceOnForeignKey } from './foreign-keys.ts';
import { toCurrentName } from './former-names.ts';
import { withoutEntry } from './without-entry.ts';
import type { Data } from './yaml.ts';
import { toChoice } from './zod-messages.ts';

/** What an unknown key may be instead. */
interface Names {
  readonly meant: string | undefined;
  readonly isSure: boolean;
  /** The keys that are not there yet. */
  readonly free: readonly string[];
  readonly keys: readonly string[];
}

/** What is wrong with a key that is none. */
export function unknownKey(
  data: Data,
  path: DataPath,
  name: string,
  { meant, isSure, free, keys }: Names,
): Problem {
  const place = data.placeOf(path, 'key');
  const now = toCurrentName(name, free);
  if (now !== undefined)
    return {
      message: `\`${name}\` is now called \`${now}\``,
      place,
      help: `Write \`${now}:\`.`,
      fix: tokenEdit(data.text, place, name, now),
    };
  const other = toCurrentName(name, keys);
  if (other !== undefined)
    return {
      message: `\`${name}\` is now called \`${other}\`, which is here as well`,
      place,
      help: `Remove \`${name}\`.`,
      fix: withoutEntry(data, path),
    };
  const foreign = path.length === 1 && data.id.endsWith('.md') && adviceOnForeignKey(name);
  if (foreign)
    return {
      message: `\`${name}\` is a key of other tools, and is not read here`,
      place,
      help: foreign,
    };
  if (meant === undefined)
    return {
      message: `\`${name}\` is not a valid key here`,
      place,
      help: free.length === 0 ? 'Remove it.' : `Remove it, or use ${toChoice(free)}.`,
    };
  const toHelp = (key: string): string => `Write \`${key}:\`.`;
  const toEdits = (key: string) => tokenEdit(data.text, place, name, key);
  return {
    message: `Unknown key \`${name}\`. Did you mean \`${meant}\`?`,
    place,
    help: toHelp(meant),
    ...(isSure
      ? { fix: toEdits(meant) }
      : { alternatives: toAlternatives(nearNames(name, free), { toHelp, toEdits }) }),
  };
}
