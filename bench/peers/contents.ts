import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { withHandbook } from '../handbook.ts';
import type { Size } from './results.ts';

/** A copy of a content folder, with room for what is made of it. */
export interface Content {
  readonly folder: string;
  /** Its Markdown files in the order of the navigation, by path from the folder. */
  readonly pages: readonly string[];
  /** A folder to write to, which is empty at first. */
  readonly out: string;
  /** The same content as a site for Eleventy. */
  readonly eleventy: string;
}

interface Item {
  readonly page: string;
  readonly pages?: readonly Item[];
}

/** Makes a copy of a content for as long as it is used. */
export async function withContent<Result>(
  size: Size,
  use: (content: Content) => Promise<Result>,
): Promise<Result> {
  if (size !== 'real') return withHandbook(Number(size), (folder) => withCopy(folder, use));
  return withCopy('content', use);
}

async function withCopy<Result>(
  source: string,
  use: (content: Content) => Promise<Result>,
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'pathways-peers-'));
  const [folder, out, eleventy] = ['content', 'out', 'eleventy'].map((name) =>
    join(root, name),
  ) as [string, string, string];
  try {
    cpSync(source, folder, { recursive: true });
    mkdirSync(out);
    // The navigation is valid: both contents have no errors.
    const site = parse(readFileSync(join(folder, 'site.yaml'), 'utf8')) as {
      readonly navigation: readonly Item[];
    };
    cpSync(source, eleventy, { recursive: true });
    cpSync('bench/eleventy', eleventy, { recursive: true });
    mkdirSync(join(eleventy, '_data'));
    writeFileSync(join(eleventy, '_data', 'site.json'), JSON.stringify(site));
    symlinkSync(resolve('bench/node_modules'), join(eleventy, 'node_modules'));
    return await use({ folder, pages: pagesOf(site.navigation), out, eleventy });
  } finally {
    rmSync(root, { recursive: true });
  }
}

function pagesOf(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ page, pages = [] }) => [page, ...pagesOf(pages)]);
}
