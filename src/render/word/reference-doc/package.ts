import { strFromU8, unzipSync } from 'fflate';

/** Says why a file can lend no style, in words that follow "Cannot take the style of a file:". */
export class HouseStyleError extends Error {}

/** A template is small; what unpacks to more is none. */
const maxBytes = 50 * 1024 * 1024;

/** The parts of a Word file, by their paths in it. */
export type Package = ReadonlyMap<string, Uint8Array>;

/** @throws HouseStyleError when the bytes are no Word file */
export function readPackage(bytes: Uint8Array): Package {
  let parts: Map<string, Uint8Array>;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return total <= maxBytes;
      },
    });
    parts = new Map(Object.entries(files));
  } catch {
    throw new HouseStyleError('it is no Word file');
  }
  if (total > maxBytes) throw new HouseStyleError('it is too large for a template');
  return parts;
}

/** The text of a part; empty where there is none. */
export function textOf(parts: Package, path: string): string {
  const bytes = parts.get(path);
  return bytes === undefined ? '' : strFromU8(bytes);
}

/** What a part refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `header`. */
  readonly kind: string;
  /** The path of a part, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a part refers to, in the order in which that is written. */
export function relationshipsOf(parts: Package, path: string): readonly Relationship[] {
  const folder = path.replace(/[^/]*$/, '');
  const text = textOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return [...text.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => {
    const attribute = (name: string): string =>
      new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const isExternal = attribute('TargetMode') === 'External';
    const target = attribute('Target');
    return {
      id: attribute('Id'),
      kind: attribute('Type').replace(/^.*\//, ''),
      target: isExternal ? target : resolve(folder, target),
      isExternal,
    };
  });
}

/** The main part of a Word file. @throws HouseStyleError when it has none */
export function mainPart(parts: Package): string {
  const main = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined || !/<w:document[\s>]/.test(textOf(parts, main)))
    throw new HouseStyleError('it is no Word file');
  return main;
}

function resolve(folder: string, target: string): string {
  const way = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of way.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
