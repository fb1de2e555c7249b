import { createHash } from 'node:crypto';
import type { Output } from '../model/index.ts';

/** The list of everything that stands in an outputs folder. */
interface Manifest {
  readonly version: 1;
  readonly files: readonly ManifestEntry[];
}

export interface ManifestEntry {
  /** From the outputs folder, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly title: string;
  readonly kind: string;
}

export const manifestPath = 'manifest.json';

/** Says of each output what a reader of the folder needs to know to trust it. */
export function toEntry({ path, bytes, title, kind }: Output): ManifestEntry {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, size: bytes.byteLength, sha256, title, kind };
}

/** The manifest's text: sorted by path, one entry a line, so that two of them can be compared. */
export function toManifestText(entries: readonly ManifestEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map((entry) => `  ${JSON.stringify(entry)}`);
  return `{"version":1,"files":[\n${lines.join(',\n')}\n]}\n`;
}

/** The entries of an earlier manifest; undefined where it is none that a build wrote. */
export function readManifest(text: string): readonly ManifestEntry[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const files = (value as Partial<Manifest> | null)?.files;
    return Array.isArray(files) && files.every(isEntry) ? files : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is ManifestEntry {
  const path = (value as Partial<ManifestEntry> | null)?.path;
  return typeof path === 'string' && isInside(path);
}

/** Whether a path of an output stays inside the outputs folder, on every system. */
export function isInside(path: string): boolean {
  const parts = path.split('/');
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part),
  );
}
