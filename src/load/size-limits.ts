import { sizeBounds, type SizeLimit, type SizeLimits } from '../limits/index.ts';
import { attachmentType, type Problem } from '../model/index.ts';

import { isRecord } from './is-record.ts';

const names = Object.keys(sizeBounds) as readonly SizeLimit[]; // its own keys

const usual = Object.fromEntries(
  names.map((name) => [name, sizeBounds[name].usual]),
) as unknown as SizeLimits; // each name once

/**
 * The limits of size that a site.yaml sets; the default where one is missing or wrong, which is a finding of the schema.
 *
 * @param site the text of site.yaml; undefined where there is none
 */
export async function sizeLimitsIn(site: string | undefined): Promise<SizeLimits> {
  // The parser takes time to load, and few toolkits set any.
  if (site === undefined || !names.some((name) => site.includes(name))) return usual;
  const { parseYaml } = await import('./parse-yaml.ts');
  const given = limitsOf(() => parseYaml(site));
  const own = names.flatMap((name): readonly [SizeLimit, number][] => {
    const value = given[name];
    const isRight = Number.isInteger(value) && Number(value) >= 1;
    return isRight && Number(value) <= sizeBounds[name].most ? [[name, Number(value)]] : [];
  });
  return { ...usual, ...Object.fromEntries(own) };
}

function limitsOf(read: () => unknown): Readonly<Record<string, unknown>> {
  try {
    const site = read();
    const limits = isRecord(site) ? site['limits'] : undefined;
    return isRecord(limits) ? limits : {};
  } catch {
    return {};
  }
}

const bytesOf = {
  pageKilobytes: 1024,
  registryMegabytes: 1024 * 1024,
  imageMegabytes: 1024 * 1024,
  svgMegabytes: 1024 * 1024,
  fontMegabytes: 1024 * 1024,
  attachmentMegabytes: 1024 * 1024,
  filesMegabytes: 1024 * 1024,
} as const;

type LimitOfBytes = keyof typeof bytesOf;

/** No file of a content folder may be larger, whatever it is, in bytes. */
export const maxFileBytes = sizeBounds.attachmentMegabytes.most * 1024 * 1024;

/** What the size of a file is limited by. */
function limitFor(path: string): LimitOfBytes {
  if (path.endsWith('.md')) return 'pageKilobytes';
  if (/\.ya?ml$/.test(path)) return 'registryMegabytes';
  if (/\.svg$/i.test(path)) return 'svgMegabytes';
  if (/\.[ot]tf$/i.test(path)) return 'fontMegabytes';
  return /\.(?:png|jpe?g)$/i.test(path) ? 'imageMegabytes' : 'attachmentMegabytes';
}

/**
 * The files that are too large, and the first with which images and attachments are too much together: those after it
 * are not to be read either.
 *
 * @param sizes in bytes, by path
 */
export function tooLarge(
  sizes: ReadonlyMap<string, number>,
  limits: SizeLimits,
): { readonly problems: ReadonlyMap<string, Problem>; readonly unread: ReadonlySet<string> } {
  const problems = new Map<string, Problem>();
  const unread = new Set<string>();
  const most = limits.filesMegabytes * bytesOf.filesMegabytes;
  let sum = 0;
  for (const [path, size] of [...sizes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const problem = sizeProblem(path, size, limits);
    if (problem) problems.set(path, problem);
    if (problem || attachmentType(path) === undefined) continue;
    sum += size;
    if (sum <= most) continue;
    if (unread.size === 0) problems.set(path, tooMuchTogether(sizes, limits));
    unread.add(path);
  }
  return { problems, unread };
}

const start = { line: 1, column: 1 };

function sizeProblem(path: string, size: number, limits: SizeLimits): Problem | undefined {
  const name = limitFor(path);
  const limit = limits[name] * bytesOf[name];
  if (size <= limit) return undefined;
  const isPage = name === 'pageKilobytes';
  return {
    message: `This file has ${toKilobytes(size)}; the limit is ${toKilobytes(limit)}`,
    place: start,
    help: `${isPage ? 'Split the page into several pages' : 'Make the file smaller'}${raising(name, size)}`,
  };
}

function tooMuchTogether(sizes: ReadonlyMap<string, number>, limits: SizeLimits): Problem {
  const files = [...sizes].filter(([path]) => attachmentType(path) !== undefined);
  const size = files.reduce((sum, [, each]) => sum + each, 0);
  return {
    message: `With this file, images and attachments have more than ${limits.filesMegabytes} MB together`,
    place: start,
    help: `Remove or shrink some of them${raising('filesMegabytes', size)}`,
  };
}

/** The end of a help: how the limit is raised, where that is enough. */
function raising(name: LimitOfBytes, size: number): string {
  const needed = Math.ceil(size / bytesOf[name]);
  const { most } = sizeBounds[name];
  if (needed > most) return `: ${most} ${unitOf(name)} is the most that \`${name}\` can be.`;
  return `, or write \`${name}: ${needed}\` under \`limits\` in site.yaml.`;
}

function unitOf(name: LimitOfBytes): string {
  return name === 'pageKilobytes' ? 'KB' : 'MB';
}

function toKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
