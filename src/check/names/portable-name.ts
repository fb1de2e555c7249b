import { posix } from 'node:path';

/** Why a path can't be used on every system, and one that can. */
interface NameFault {
  /** Continues "The name `x` ", such as "contains `:`, which Windows does not allow". */
  readonly fault: string;
  /** The path to use instead. */
  readonly meant: string;
}

/** The longest path of a file, in bytes: Windows allows 260 characters, with the folders above. */
const maxBytes = 200;

/** Names of devices, whatever ending they have. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

const forbidden = /[<>:"|?*\\\u0000-\u001f\u007f]/;

/** The first reason why Windows or macOS can't create a file at a path; undefined if there is none. */
export function nameFault(path: string): NameFault | undefined {
  const fault = path.split('/').map(partFault).find(Boolean) ?? lengthFault(path);
  return fault === undefined ? undefined : { fault, meant: toPortable(path) };
}

function partFault(part: string): string | undefined {
  const [character] = forbidden.exec(part) ?? [];
  if (part === '' || part === '.' || part === '..') return 'has a folder without a name';
  if (character !== undefined)
    return /[ -~]/.test(character)
      ? `contains \`${character}\`, which Windows does not allow`
      : 'contains a control character';
  if (device.test(stemOf(part))) return `is reserved on Windows: \`${stemOf(part)}\``;
  if (/^\s|[\s.]$/.test(part)) return 'starts with a space, or ends with a space or a period';
  if (part !== part.normalize('NFC')) return 'has accents that are separate characters';
  return undefined;
}

function lengthFault(path: string): string | undefined {
  const length = Buffer.byteLength(path);
  return length > maxBytes ? `has ${length} bytes; the limit is ${maxBytes}` : undefined;
}

/** What Windows compares with the names of devices: everything before the first period. */
function stemOf(part: string): string {
  return (part.split('.')[0] ?? '').trim();
}

/** The longest name that is suggested instead of one that is too long. */
const maxSuggested = 60;

/** The nearest path that every system can create. */
function toPortable(path: string): string {
  const parts = path.split('/').filter((part) => !/^[\s.]*$/.test(part));
  const isLong = Buffer.byteLength(path) > maxBytes;
  return parts
    .map((part, index) => {
      const extension = index === parts.length - 1 ? posix.extname(part) : '';
      const whole = hyphenated(part.slice(0, part.length - extension.length));
      const stem = isLong ? [...whole].slice(0, maxSuggested).join('').replace(/-+$/, '') : whole;
      const isDevice = device.test(stemOf(stem));
      return `${stem}${isDevice ? (extension === '' ? '-pages' : '-page') : ''}${extension}`;
    })
    .join('/');
}

/** A name whose spaces and forbidden characters are hyphens. */
function hyphenated(name: string): string {
  const text = name
    .normalize('NFC')
    .replace(new RegExp(`(?:${forbidden.source}|\\s)+`, 'g'), '-')
    .replace(/-*-(?=-)/g, '')
    .replace(/^[-.]+|[-.]+$/g, '');
  return text === '' ? 'page' : text;
}

/** A path of lower-case words that are joined by hyphens. */
export function toSimplePath(path: string): string {
  return path
    .split('/')
    .map((part, index, { length }) => {
      const extension = index === length - 1 ? posix.extname(part) : '';
      const stem = hyphenated(
        part.slice(0, part.length - extension.length).replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-'),
      );
      return `${stem.toLowerCase()}${extension.toLowerCase()}`;
    })
    .join('/');
}

/** A path as Windows and macOS compare it: case and the composition of accents don't count. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
