import { createHash } from 'node:crypto';
import {
  basePath,
  generatedPages,
  outputFolders,
  sitePath,
  type Corpus,
  type Output,
} from '../../model/index.ts';

/** A site in memory. */
export interface Site {
  /** The path that it is published at, with `/` at both ends. */
  readonly base: string;
  readonly files: ReadonlyMap<string, SiteFile>;
  /** What is at addresses that have no page. */
  readonly notFound: SiteFile | undefined;
  /** The paths of pages by the files that they are made from. */
  readonly pathOf: ReadonlyMap<string, string>;
  /** The other way round. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/** A file of a site, by its path from the root of the site. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Tells a page, with all that it looks like, from other versions of it; absent for what is no page. */
  readonly version?: string;
}

/** The scripts that list the words of all pages: they change with every edit, and no page looks different. */
const isSearchIndex = /(?:^|\/)search-index[^/]*\.js$/;

/** The files of a site, from outputs of a content. */
export function toSite(corpus: Corpus, outputs: readonly Output[]): Site {
  const inside = outputs.flatMap((output) => {
    const folder = `${outputFolders.html}/`;
    const { path } = output;
    return path.startsWith(folder) ? [{ ...output, path: path.slice(folder.length) }] : [];
  });
  const look = createHash('sha256');
  for (const { kind, path, bytes } of inside)
    if (kind === 'asset' && !isSearchIndex.test(path)) look.update(`\0${path}\0`).update(bytes);
  const looks = look.digest();
  const files = new Map(
    inside.map(({ kind, path, bytes }): [string, SiteFile] => {
      const version = (): string =>
        createHash('sha256').update(looks).update(bytes).digest('base64url');
      return [path, { path, bytes, ...(kind === 'page' && { version: version() }) }];
    }),
  );
  return {
    base: basePath(corpus),
    files,
    notFound: files.get(sitePath(generatedPages.notFound)),
    pathOf: new Map([...corpus.pages.keys()].map((id) => [id, sitePath(id)])),
    fileOf: new Map([...corpus.pages.keys()].map((id) => [sitePath(id), id])),
  };
}

/** The file at a path of a site, as a browser asks for it; `folder` where the path must end in `/`. */
export function findIn({ files }: Site, encoded: string): SiteFile | 'folder' | undefined {
  const path = decode(encoded);
  if (path === undefined) return undefined;
  const isFolder = path === '' || path.endsWith('/');
  const found = files.get(isFolder ? `${path}index.html` : path);
  return found ?? (!isFolder && files.has(`${path}/index.html`) ? 'folder' : undefined);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
