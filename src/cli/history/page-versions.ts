import type { PageVersion } from '../../model/index.ts';
import { dayOf } from './log.ts';
import type { PageLine, PageRevision } from './page-lines.ts';
import type { ReadChange, WordReader } from './word-reader.ts';

/** A version of a page, and the commit that made it. */
export interface LineVersion extends PageVersion, Pick<PageRevision, 'revision'> {
  /** The title that the page had then. */
  readonly title: string;
}

/** Versions of a page, the newest first. */
export interface LineVersions extends Pick<PageLine, 'id' | 'isRemoved'> {
  readonly versions: readonly LineVersion[];
}

/** How many changes of a page are read at once: its formatting may have changed several times since its words did. */
const step = 4;

/**
 * The changes in which the words of pages changed, or the pages came, went or moved.
 *
 * @param most versions of a page, the newest ones
 * @param isCounted which versions count for that
 */
export async function versionsOf(
  lines: readonly PageLine[],
  reader: WordReader,
  most: number,
  isCounted: (version: PageVersion) => boolean = () => true,
): Promise<readonly LineVersions[]> {
  const progress = lines.map((line) => ({
    line,
    at: 0,
    counted: 0,
    versions: [] as LineVersion[],
  }));
  const isOpen = ({ line, at, counted }: (typeof progress)[number]): boolean =>
    counted < most && at < line.revisions.length;
  const size = Number.isFinite(most) ? Math.max(step, most) : 500;
  for (let open = progress.filter(isOpen); open.length > 0; open = open.filter(isOpen)) {
    const wanted = open.map((each) => each.line.revisions.slice(each.at, each.at + size));
    const read = await reader.pages(wanted.flat());
    let index = 0;
    for (const [place, each] of open.entries())
      for (const change of wanted[place] ?? []) {
        const version = toVersion(change, read[index], each.line);
        index += 1;
        each.at += 1;
        if (!version || each.counted >= most) continue;
        each.versions.push(version);
        if (isCounted(version)) each.counted += 1;
      }
  }
  return progress.map(({ line: { id, isRemoved }, versions }) => ({ id, isRemoved, versions }));
}

/** Undefined where readers see the same words at the same path. */
function toVersion(
  change: PageRevision,
  read: ReadChange | undefined,
  line: PageLine,
): LineVersion | undefined {
  const { how, before, revision } = change;
  const words = read?.words ?? [];
  if (how === 'changed' && before === undefined && words.length === 0) return undefined;
  const title = read?.title ?? '';
  const restored = restoredDay(change, line);
  return {
    day: dayOf(revision.moment),
    how,
    ...(before !== undefined && { before }),
    ...(restored !== undefined && { restored }),
    ...{ words, title, revision },
  };
}

/** The day of the earlier change that had the same text, as after a revert. */
function restoredDay(change: PageRevision, { revisions }: PageLine): string | undefined {
  if (change.how !== 'changed' || change.from === change.to) return undefined;
  const same = revisions.slice(revisions.indexOf(change) + 1).find(({ to }) => to === change.to);
  return same && dayOf(same.revision.moment);
}

/** Whether words changed: a page that only moved says the same. */
export function isOfWords({ how, words }: PageVersion): boolean {
  return how !== 'changed' || words.length > 0;
}
