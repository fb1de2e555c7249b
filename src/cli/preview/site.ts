import { createHash } from 'node:crypto';
import {
  basePath,
  generatedPages,
  outputFolders,
  sitePath,
  type Corpus,
  type Output,
} from '../../model/index.ts';
import { emptyPage } from './own-page.ts';
import { toFault } from './to-fault.ts';

/** A site in memory. */
export interface Site {
  /** The path that it is published at, with `/` at both ends. */
  readonly base: string;
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Tells what all pages look like, their style sheets, scripts and images, from other looks. */
  readonly look: string;
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
  /** Those of a page are made when they are first asked for. */
  readonly bytes: Uint8Array;
  /** Tells a page, with all that it looks like, from other versions of it; absent for what is no page. */
  readonly version?: string;
  /** Why a page can't be made; its bytes are then those of a page without content. */
  readonly fault?: string | undefined;
}

/** The scripts that list the words of all pages: they change with every edit, and no page looks different. */
const isSearchIndex = /(?:^|\/)search-index[^/]*\.js$/;

/** The files of a site, from outputs of a content. */
export function toSite(corpus: Corpus, outputs: readonly Output[]): Site {
  const folder = `${outputFolders.html}/`;
  const inside = outputs.flatMap((output) =>
    output.path.startsWith(folder) ? [{ path: output.path.slice(folder.length), output }] : [],
  );
  const hash = createHash('sha256');
  for (const { path, output } of inside)
    if (output.kind === 'asset' && !isSearchIndex.test(path))
      hash.update(`\0${path}\0`).update(output.bytes);
  const look = hash.digest('base64url');
  const files = new Map(
    inside.map(({ path, output }): [string, SiteFile] => [
      path,
      output.kind === 'page' ? toPageFile(path, output, look) : { path, bytes: output.bytes },
    ]),
  );
  return {
    base: basePath(corpus),
    files,
    look,
    notFound: files.get(sitePath(generatedPages.notFound)),
    pathOf: new Map([...corpus.pages.keys()].map((id) => [id, sitePath(id)])),
    fileOf: new Map([...corpus.pages.keys()].map((id) => [sitePath(id), id])),
  };
}

/** A page that is made when somebody looks at it: after an edit, that is one of many. */
function toPageFile(path: string, output: Output, look: string): SiteFile {
  let made: Required<Omit<SiteFile, 'path'>> | undefined;
  const make = (): Required<Omit<SiteFile, 'path'>> => {
    const { bytes, fault } = read(output);
    const version = createHash('sha256').update(look).update(bytes).digest('base64url');
    return (made ??= { bytes, fault, version });
  };
  return {
    path,
    get bytes() {
      return (made ?? make()).bytes;
    },
    get version() {
      return (made ?? make()).version;
    },
    get fault() {
      return (made ?? make()).fault;
    },
  };
}

/** Pages are made for content without errors, so an error can stop one. */
function read(output: Output): Pick<SiteFile, 'bytes' | 'fault'> {
  try {
    return { bytes: output.bytes };
  } catch (error) {
    return { bytes: emptyPage, fault: toFault(error) };
  }
}

/** The address of the page that a file is made from; null where there is none. */
export function hrefOf({ base, pathOf }: Site, file: string): string | null {
  const path = pathOf.get(file);
  if (path === undefined) return null;
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  return base + folder.split('/').map(encodeURIComponent).join('/');
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
