import { sumOf, type Output, type Sum } from '../model/index.ts';

/** What is in an outputs folder. */
export interface Manifest {
  /** The path below which the site is published, with `/` at both ends; absent if no site was built. */
  readonly base?: string;
  readonly files: readonly ManifestEntry[];
}

export interface ManifestEntry extends Sum {
  /** From the outputs folder, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly kind: string;
}

/** The entry of an output, with the checksum that shows whether the file is still the one that was built. */
export function toEntry(output: Output): ManifestEntry {
  const { path, title, kind } = output;
  const { size, sha256 } = output.sum ?? sumOf(output.bytes);
  return { path, size, sha256, title, kind };
}

/** A manifest as text: sorted by path, one entry a line, so that two of them can be compared. */
export function toManifestText({ base, files }: Manifest): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map((entry) => `  ${JSON.stringify(entry)}`);
  const site = base === undefined ? '' : `"base":${JSON.stringify(base)},`;
  return `{"version":1,${site}"files":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads a manifest; undefined for a text that no build wrote. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { base, files } = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>;
    if (!Array.isArray(files) || !files.every(isEntry)) return undefined;
    return { files, ...(isBase(base) && { base }) };
  } catch {
    return undefined;
  }
}

function isBase(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?:[^\s/]+\/)*$/.test(value);
}

function isEntry(value: unknown): value is ManifestEntry {
  const path = (value as Partial<ManifestEntry> | null)?.path;
  return typeof path === 'string' && isInside(path);
}

/** Whether the path of an output stays inside the outputs folder, on every system. */
export function isInside(path: string): boolean {
  const parts = path.split('/');
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part),
  );
}
