import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { load } from '../../src/load/index.ts';
import { withFactNotes, type Corpus } from '../../src/model/index.ts';
import { names, toolkits, type Toolkit } from './toolkits.ts';

/** A file of the outputs. */
export interface Made {
  /** Toolkit and path, for people. */
  readonly name: string;
  readonly path: string;
}

/** The outputs of all toolkits whose names have an ending. */
export function filesWith(ending: string): readonly Made[] {
  return names.flatMap((toolkit) =>
    readdirSync(inject(toolkit), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ending))
      .sort()
      .map((path) => ({ name: `${toolkit}/${path}`, path: join(inject(toolkit), path) })),
  );
}

/** Reads the content of a toolkit. */
export async function contentOf(toolkit: Toolkit): Promise<Corpus> {
  return withFactNotes(await load(toolkits[toolkit]));
}

/** The bytes of an output of a toolkit. */
export function bytesOf(toolkit: Toolkit, path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(inject(toolkit), path)));
}

/** The parts of a package by their paths, as texts; pictures read as texts come out as rubbish. */
export type Parts = Readonly<Record<string, string>>;

/** Takes a Word file apart. */
export function toParts(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

/** The same file with one part changed: how judges get their broken files. */
export function withPart(
  bytes: Uint8Array,
  path: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const changed = change(xml);
  if (changed === xml) throw new Error(`Cannot break ${path}: nothing was changed`);
  return zipSync({ ...parts, [path]: strToU8(changed) });
}
