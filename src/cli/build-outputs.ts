import { join } from 'node:path';
import {
  basePath,
  cacheKey,
  findRendered,
  hasChecklist,
  keepRendered,
  noCache,
  outputFolders,
  printable,
  sumOf,
  type Cache,
  type Corpus,
  type Finding,
  type Output,
  type OutputFormat,
  type Rendered,
  type VolumeKind,
} from '../model/index.ts';
import type { Kept } from '../render/index.ts';
import type { Written } from '../report/index.ts';
import type { ManifestEntry } from '../write/index.ts';
import { digestAssets } from './assets.ts';
import { auditOutputs } from './audit-files.ts';
import { CommandError, type Host } from './host.ts';
import { linkOnPath } from './link-on-path.ts';
import type { SitePast } from './history/site-past.ts';
import { readNamed } from './read-file.ts';
import { toRelative } from './relative-path.ts';
import { openReferenceDoc, type Reference } from './reference-doc.ts';
import { renderAll } from './render-all.ts';
import { hasErrors, toResult, type CheckedContent, type Result } from './result.ts';
import { toRecordCodes } from './record-codes.ts';
import { codeOf, writeError } from './system-error.ts';

/** What to render. */
export interface RenderPlan {
  readonly formats: readonly OutputFormat[];
  readonly volumes: readonly VolumeKind[];
  /** A Word file to take the styles from. */
  readonly reference: string | undefined;
  /** Codes of records as they were given. */
  readonly records: string | undefined;
}

/** What to build. */
export interface BuildPlan extends RenderPlan {
  /** The folder to write to: absolute. */
  readonly out: string;
  /** Whether only errors are told, and no notes. */
  readonly isQuiet: boolean;
}

/** What was found, and the files that were written; no files where there are errors. */
export interface Built {
  readonly result: Result;
  readonly outputs?: readonly Written[];
}

/** Outputs that were rendered and audited, and what the manifest says about them. */
interface Rendering extends Rendered {
  /** The path below which the site is published; absent where no site was made. */
  readonly base?: string | undefined;
  /** What is said about the files that it was made from. */
  readonly notes: readonly string[];
}

/** A rendering, and what is wrong with its files. */
interface Audited extends Rendering {
  readonly faults: readonly Finding[];
}

/** Content to build from. */
interface Buildable {
  readonly checked: CheckedContent;
  /** Loads the content; not asked for where the outputs are in the cache. */
  readonly corpus: () => Promise<Corpus>;
  /** The content folder: absolute. */
  readonly content: string;
  /** Tells the content from all others. */
  readonly digest: string;
  /** Absent where the site doesn't say what is new. */
  readonly past?: SitePast | undefined;
  readonly cache: Cache;
}

/**
 * Renders, audits and writes checked content. Nothing is written unless all of it is free of errors.
 *
 * @param say shows what is being done
 * @throws CommandError if the outputs can't be written
 * @throws LostBytes if the cache lost an output
 */
export async function buildOutputs(
  { checked, content, ...buildable }: Buildable,
  plan: BuildPlan,
  host: Host,
  say: (doing: string) => void,
): Promise<Built> {
  const { formats, out, isQuiet } = plan;
  const toContentResult = (more: readonly Finding[]): Result =>
    toResult({ ...checked, findings: [...checked.findings, ...more] }, content, host);
  if (hasErrors(checked.findings)) return { result: toContentResult([]) };
  const { outputs, findings, base, notes, faults } = await makeOutputs(buildable, plan, host, say);
  if (hasErrors(findings)) return { result: toContentResult(findings) };
  if (faults.length > 0) {
    const files = [...new Set(faults.map(({ file }) => file))].map((id) => ({ id }));
    return { result: toResult({ files, findings: faults, suppressed: [] }, out, host) };
  }
  say('Writing');
  for (const note of isQuiet ? [] : notes) host.stderr.write(`${note}\n`);
  const entries = await write(outputs, { formats, base }, out, host);
  const toWritten = (entry: ManifestEntry): Written => ({
    ...entry,
    path: toRelative(join(out, entry.path), host.cwd),
  });
  return { result: toContentResult(findings), outputs: entries.map(toWritten) };
}

/**
 * Renders and audits content without errors, or takes what was made of it before.
 *
 * @throws LostBytes if the cache lost an output
 */
export async function makeOutputs(
  { corpus, digest, past, cache }: Omit<Buildable, 'checked' | 'content'>,
  plan: RenderPlan,
  host: Host,
  say: (doing: string) => void,
): Promise<Audited> {
  say('Rendering');
  const { formats, reference: name } = plan;
  const reference =
    name === undefined ? undefined : { name, bytes: await readNamed(name, host.cwd) };
  const kept = { cache, assets: cache === noCache ? '' : await digestAssets(host.root, cache) };
  const key = keyOf([digest, kept.assets, past?.key ?? ''], plan, reference);
  const known = findRendered<Rendering>(key, cache);
  if (known) return { ...known, faults: [] };
  const loaded = await corpus();
  const { faults, ...made } = await renderPlan(
    { corpus: loaded, past },
    plan,
    reference,
    kept,
    host,
    say,
  );
  const rendering = { ...made, base: formats.includes('html') ? basePath(loaded) : undefined };
  if (!hasErrors(made.findings) && faults.length === 0) keepRendered(key, rendering, cache);
  return { ...rendering, faults };
}

/** The key of everything that outputs depend on besides the program. @param digests of the content, the assets and the past */
function keyOf(
  digests: readonly string[],
  { formats, volumes, records }: RenderPlan,
  reference: Reference | undefined,
): string {
  const style = reference ? sumOf(reference.bytes) : null;
  return cacheKey('build', [digests, formats, volumes, records ?? null, style]);
}

/** Renders outputs, and audits them where there are no errors. */
async function renderPlan(
  { corpus, past }: { readonly corpus: Corpus; readonly past: SitePast | undefined },
  { formats, volumes, records }: RenderPlan,
  reference: Reference | undefined,
  kept: Kept,
  host: Host,
  say: (doing: string) => void,
): Promise<Omit<Audited, 'base'>> {
  if (isChecklistAsked({ formats, records }) && !hasChecklist(corpus))
    throw new CommandError("Can't build a checklist: no page has `steps` in its front matter");
  const wanted = { formats, volumes, records: toRecordCodes(records, corpus) };
  const isSite = formats.includes('html');
  const { history, note } = (isSite && (await past?.read(corpus.site, kept.cache))) || {};
  const reader = reference && host.openReader();
  try {
    const opened = reference && reader && (await openReferenceDoc(reference, reader));
    const options = { ...wanted, reference: opened?.look, kept, history };
    const rendered = await renderAll(corpus, options, host);
    const notes = [...(opened?.notes ?? []), ...(note === undefined ? [] : [note])];
    if (hasErrors(rendered.findings)) return { ...rendered, notes, faults: [] };
    say('Auditing');
    const faults = await auditOutputs(rendered.outputs, corpus.site, kept.cache, reader);
    return { ...rendered, notes, faults };
  } finally {
    await reader?.close();
  }
}

/** Whether a checklist is what was asked for, and not one format of all. */
function isChecklistAsked({ formats, records }: Pick<BuildPlan, 'formats' | 'records'>): boolean {
  return records !== undefined || (formats.length === 1 && formats[0] === 'checklist');
}

async function write(
  outputs: readonly Output[],
  {
    formats,
    base,
  }: { readonly formats: readonly OutputFormat[]; readonly base: string | undefined },
  out: string,
  { cwd, stderr, process: { isRunning, ...holder } }: Host,
): Promise<readonly ManifestEntry[]> {
  const { writeOutputs, WriteRefusal } = await import('../write/index.ts');
  const areas = formats.map((format) => outputFolders[format]);
  const shown = toRelative(out, cwd);
  const link = await linkOnPath(out, cwd);
  if (link !== undefined)
    throw new CommandError(
      `Can't write to \`${shown}\`: \`${toRelative(link, cwd)}\` is a link. Delete the link first.`,
    );
  const options = { areas, base, holder, isRunning };
  const { entries, kept } = await writeOutputs(out, outputs, options).catch((error) => {
    if (error instanceof WriteRefusal)
      throw new CommandError(`Can't write to \`${shown}\`: ${error.message}`);
    throw codeOf(error) === undefined ? error : writeError(shown, error);
  });
  for (const path of kept)
    stderr.write(
      `Kept \`${printable(`${shown}/${path}`)}\`: it was changed after the build that made it\n`,
    );
  return entries;
}
