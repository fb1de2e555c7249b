/**
 * Writes NOTICES.txt: who holds the rights to the packages, fonts and dictionaries that the program is made of, and
 * under which licenses they are shared.
 *
 * Usage: npm run notices
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { packed, program, siteScripts } from './bundle.ts';
import { dictionaries } from './word-lists.ts';
import { isRun, writeFiles, type Generated } from './generated.ts';

const require = createRequire(import.meta.url);

interface Package {
  readonly name: string;
  readonly version: string;
  /** By SPDX. */
  readonly license: string;
  readonly copyright: readonly string[];
  /** The terms, without the lines that say who holds the rights. */
  readonly terms: string;
}

const introduction = `The program contains the packages below, or parts of them. Their terms follow each list.
`;

export async function toNotices(): Promise<Generated> {
  const packages = await Promise.all((await shippedPaths()).map(toPackage));
  const groups = new Map<string, Package[]>();
  for (const each of packages.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const key = `${each.license}\n${keyOf(each.terms)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const parts = [...groups.values()].map((group) => {
    const [{ license, terms } = { license: '', terms: '' }] = group;
    const list = group.map(
      ({ name, version, copyright }) =>
        `- ${name} ${version}${copyright.map((line) => `\n    ${line}`).join('')}`,
    );
    return `${'='.repeat(80)}\n${license}\n\n${list.join('\n')}\n\n${terms}\n`;
  });
  return new Map([['NOTICES.txt', [introduction, ...parts].join('\n')]]);
}

/**
 * The folders of the packages whose code, fonts or words are in dist/, and of those that they depend on: some packages
 * hold code of their dependencies.
 */
async function shippedPaths(): Promise<readonly string[]> {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<
      Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>
    >;
  };
  const found = new Set(await bundledPaths());
  for (const path of found)
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const folder = foldersAbove(path).find((above) => packages[`${above}${name}`]);
      if (folder !== undefined && !name.startsWith('@types/')) found.add(`${folder}${name}`);
    }
  return [...found].sort();
}

async function bundledPaths(): Promise<readonly string[]> {
  const made = await Promise.all(
    [program, siteScripts].map((options) =>
      build({ ...options, outdir: 'dist', metafile: true, write: false }),
    ),
  );
  const inputs = made
    .flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}))
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
  const files = [
    ...inputs,
    ...[...packed.values()].map((path) => relative('.', path)),
    ...Object.values(dictionaries).map((name) => `node_modules/${name}/index.js`),
  ];
  return files
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
}

/** The folders of packages in which one of them looks for its dependencies, as `a/node_modules/`. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('node_modules/');
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('node_modules/'))
    .map((above) => `${above.replace(/(?<=[^/])$/, '/')}node_modules/`);
}

async function toPackage(path: string): Promise<Package> {
  const about = JSON.parse(await readFile(join(path, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly licenses?: readonly { readonly type: string }[];
    readonly author?: string | { readonly name?: string };
    readonly contributors?: readonly (string | { readonly name?: string })[];
  };
  const license = about.license ?? about.licenses?.map(({ type }) => type).join(' OR ') ?? '';
  const own = await licenseTextIn(path);
  const lines = (own ?? standardText(license)).replace(/\r\n?/g, '\n').split('\n');
  const holder = [about.author, ...(about.contributors ?? [])].map(nameOf).find(Boolean);
  const said = lines.filter(isCopyright).map((line) => line.trim());
  return {
    name: about.name,
    version: about.version,
    license,
    copyright: own !== undefined ? said : holder === undefined ? [] : [`Copyright (c) ${holder}`],
    terms: lines
      .filter((line) => !isCopyright(line))
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

/** The terms that come with a package; undefined if it has none. */
async function licenseTextIn(path: string): Promise<string | undefined> {
  const names = (await readdir(path)).filter((name) => /^(?:licen[cs]e|copying|ofl)/i.test(name));
  if (names.length === 0) return undefined;
  const texts = await Promise.all(names.sort().map((name) => readFile(join(path, name), 'utf8')));
  return texts.join('\n\n');
}

/** The terms of a license by its SPDX id; of the first, where there is a choice. */
function standardText(license: string): string {
  const id = license.replace(/[()]/g, '').split(' OR ')[0] ?? '';
  const known = require(`spdx-license-list/licenses/${id}.json`) as {
    readonly licenseText: string;
  };
  return known.licenseText;
}

function isCopyright(line: string): boolean {
  return /^\s*(?:\*\s*)?(?:copyright\s+(?:\(c\)|©|\d|<)|\(c\)\s*\d|©)/i.test(line);
}

function nameOf(person: string | { readonly name?: string } | undefined): string | undefined {
  return typeof person === 'string' ? person.replace(/\s*[<(].*$/, '') : person?.name;
}

/** Terms that differ in spaces, signs or case alone are the same. */
function keyOf(terms: string): string {
  return terms
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

if (isRun(import.meta.url)) await writeFiles(await toNotices());
