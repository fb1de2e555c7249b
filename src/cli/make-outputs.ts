import {
  basePath,
  cacheKey,
  findRendered,
  hasChecklist,
  keepRendered,
  noCache,
  sumOf,
  type Cache,
  type Corpus,
  type Finding,
  type OutputFormat,
  type Rendered,
  type VolumeKind,
} from '../model/index.ts';
import type { Kept } from '../render/index.ts';
import { digestAssets } from './assets.ts';
import { auditOutputs } from './audit-files.ts';
import type { SitePast } from './history/site-past.ts';
import { CommandError, type Host } from './host.ts';
import { readNamed } from './read-file.ts';
import { toRecordCodes } from './record-codes.ts';
import { openReferenceDoc, type Reference } from './reference-doc.ts';
import { renderAll } from './render-all.ts';
import { hasErrors } from './result.ts';

/** What to render. */
export interface RenderPlan {
  readonly formats: readonly OutputFormat[];
  readonly volumes: readonly VolumeKind[];
  /** A Word file to take the styles from. */
  readonly reference: string | undefined;
  /** Codes of records as they were given. */
  readonly records: string | undefined;
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

/** Content without errors to make outputs of. */
export interface Makeable {
  /** Loads the content; not asked for where the outputs are in the cache. */
  readonly corpus: () => Promise<Corpus>;
  /** Tells the content from all others. */
  readonly digest: string;
  /** Absent where the site doesn't say what is new. */
  readonly past?: SitePast | undefined;
  readonly cache: Cache;
}

/**
 * Renders and audits content without errors, or takes what was made of it before.
 *
 * @throws LostBytes if the cache lost an output
 */
export async function makeOutputs(
  { corpus, digest, past, cache }: Makeable,
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
function isChecklistAsked({ formats, records }: Pick<RenderPlan, 'formats' | 'records'>): boolean {
  return records !== undefined || (formats.length === 1 && formats[0] === 'checklist');
}
