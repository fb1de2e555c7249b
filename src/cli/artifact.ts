import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../diff/index.ts';
import type { Suggestions } from '../model/index.ts';
import type { SavedReport } from '../report/index.ts';
import { CommandError } from './host.ts';

/** The files that the check of a pull request saves; only the first is required. */
const names = [
  'check.json',
  'changed.json',
  'links.json',
  'diff.json',
  'suggestions.json',
] as const;
type Name = (typeof names)[number];

/** The largest size of a file, in bytes. */
const maxBytes = 32 * 1024 * 1024;

/** Without web addresses and edits, which the comment must not repeat. */
type Report = Pick<SavedReport, 'summary' | 'findings'>;

export interface Artifact {
  /** Findings in all content. */
  readonly check: Report;
  /** Findings in the files that the change affects. */
  readonly changed: Report | undefined;
  readonly links: Report | undefined;
  readonly diff: Change | undefined;
  /** Fixes of the lines that the change touches. */
  readonly suggestions: Suggestions | undefined;
}

/**
 * Reads the files that the check of a pull request saved. They are untrusted: only known files are accepted, no
 * links, none too large, and each must have the form that this program writes.
 *
 * @param folder absolute
 * @param shown the folder as it was given, for messages
 * @throws CommandError if a file is missing, unknown or malformed
 */
export async function readArtifact(folder: string, shown: string): Promise<Artifact> {
  const refuse = (name: string, reason: string): never => {
    throw new CommandError(`Can't use \`${name}\`: ${reason}`);
  };
  const top = await lstat(folder).catch(() => undefined);
  if (!top?.isDirectory()) return refuse(shown, 'it is not a folder');
  const texts = new Map<Name, string>();
  for (const found of (await readdir(folder)).sort()) {
    const name = names.find((each) => each === found);
    if (!name) return refuse(printed(found), `only ${names.join(', ')} are allowed`);
    const path = join(folder, name);
    const facts = await lstat(path);
    if (!facts.isFile()) return refuse(name, 'it is not a file');
    if (facts.size > maxBytes) return refuse(name, 'it is larger than 32 MB');
    texts.set(name, textIn(await readFile(path)) ?? refuse(name, 'it is not UTF-8 text'));
  }
  const { readReport, readSuggestions } = await import('../report/index.ts');
  const { readJson } = await import('../diff/index.ts');
  const reportIn = async (name: Name): Promise<Report | undefined> => {
    const text = texts.get(name);
    if (text === undefined) return undefined;
    const report = await readReport(text);
    if ('fault' in report) return refuse(name, report.fault);
    const findings = report.findings.map((each) => ({ ...each, url: null, fix: null }));
    return { summary: report.summary, findings };
  };
  const check = (await reportIn('check.json')) ?? refuse(shown, '`check.json` is missing');
  const text = texts.get('diff.json');
  const diff =
    text === undefined
      ? undefined
      : (readJson(text) ?? refuse('diff.json', '`pathways diff` did not write it'));
  const saved = texts.get('suggestions.json');
  const suggestions = saved === undefined ? undefined : await readSuggestions(saved);
  if (suggestions && 'fault' in suggestions) return refuse('suggestions.json', suggestions.fault);
  const [changed, links] = [await reportIn('changed.json'), await reportIn('links.json')];
  return { check, changed, links, diff, suggestions };
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An untrusted file name, as a message may show it. */
function printed(name: string): string {
  return name.replace(/[^\w.-]/g, '·').slice(0, 80);
}
