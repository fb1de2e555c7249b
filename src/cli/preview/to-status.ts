import { byPlace, type Finding, type PreviewNote, type PreviewStatus } from '../../model/index.ts';
import { entriesOn, entryAt } from './entries.ts';
import type { Shown } from './live.ts';
import { findIn, hrefOf, type Site, type SiteFile } from './site.ts';
import { toChanges } from './to-changes.ts';

/** More would fill the page. */
const maxNotes = 500;

const ranks = { error: 0, warning: 1, suggestion: 2 } as const;

/** What the preview says on the page at a path of the site, as the browser asks for it. */
export function toStatus(shown: Shown, path: string): PreviewStatus {
  const { site, isOld, faults, findings, blocking, outputs, corpus } = shown;
  const later = outputs.stage === 'made' ? outputs.findings : [];
  const page = site && pageAt(site, path);
  const id = page && site.fileOf.get(page.path);
  const ofOutputs = new Set(later);
  const content = corpus && id !== undefined ? corpus.pages.get(id) : undefined;
  const entries = corpus && page && !isOld ? entriesOn(corpus, page.path, content) : undefined;
  /** The entry of a registry that a finding is about, where the page shows it. */
  const entryOf = ({ file, line }: Finding): string | null => {
    const entry = corpus && entries && entryAt(corpus, file, line);
    return entry !== undefined && entries?.has(entry) ? entry : null;
  };
  const notes = [...findings, ...later]
    .sort((a, b) => ranks[a.severity] - ranks[b.severity] || byPlace(a, b))
    .map((finding) => ({
      ...toNote(finding, site, page),
      entry: entryOf(finding),
      isBlocking: blocking.has(finding),
      isOfOutputs: ofOutputs.has(finding),
    }));
  return {
    version: page?.version ?? '',
    look: site?.look ?? '',
    isOld: isOld || page?.fault !== undefined,
    faults: [
      ...faults,
      ...(page?.fault === undefined ? [] : [page.fault]),
      ...(outputs.stage === 'failed' ? [outputs.reason] : []),
    ],
    outputs: outputs.stage,
    changes: site && page && toChanges(shown, site, page.path),
    notes: notes.slice(0, maxNotes),
    moreNotes: Math.max(notes.length - maxNotes, 0),
  };
}

/** The page that is shown at a path: what says that there is none where there is none. */
export function pageAt(site: Site, path: string): SiteFile | undefined {
  const found = findIn(site, path);
  return found === 'folder' || found === undefined ? site.notFound : found;
}

function toNote(
  { severity, message, help, ruleId, file, line }: Finding,
  site: Site | undefined,
  page: SiteFile | undefined,
): Omit<PreviewNote, 'entry' | 'isBlocking' | 'isOfOutputs'> {
  const path = site?.pathOf.get(file);
  return {
    severity,
    message,
    help,
    rule: ruleId,
    file,
    line,
    isHere: path !== undefined && path === page?.path,
    href: site ? hrefOf(site, file) : null,
  };
}
