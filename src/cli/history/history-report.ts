import { printable, type PageVersion } from '../../model/index.ts';
import { wordChangesText } from '../../diff/index.ts';
import { isOfWords, type LineVersion, type LineVersions } from './page-versions.ts';

/** What became of a page, such as `moved from a.md, 3 passages changed`. */
function versionText({ how, before, restored, words }: PageVersion): string {
  if (how === 'added') return 'new page';
  if (how === 'removed') return 'page removed';
  const moved = before === undefined ? [] : [`moved from ${printable(before)}`];
  if (restored !== undefined) return [...moved, `restored to its text of ${restored}`].join(', ');
  return [...moved, ...(words.length > 0 ? [wordChangesText(words)] : [])].join(', ');
}

/** Each page, with the last change of its words. */
export function toOverview(pages: readonly LineVersions[], begins: string | undefined): string {
  const width = Math.max(0, ...pages.map(({ id }) => printable(id).length));
  const unknown = begins === undefined ? 'not committed' : `not since ${begins}`;
  return pages
    .map(({ id, versions }) => {
      const last = lastChange(versions);
      const day = last?.day ?? ' '.repeat(10);
      return `${day}  ${printable(id).padEnd(width)}  ${last ? versionText(last) : unknown}\n`;
    })
    .join('');
}

/** The version that last changed the words of a page. */
function lastChange(versions: readonly LineVersion[]): LineVersion | undefined {
  return versions.find(isOfWords);
}

/** All versions of a page, with the commits that made them. */
export function toPageReport({ id, versions }: LineVersions): string {
  const title = versions[0]?.title ?? '';
  const lines = versions.map((version) => {
    const { commit, subject, author } = version.revision;
    return `\n${version.day}  ${versionText(version)}\n            ${commit.slice(0, 10)} ${printable(subject)} (${printable(author)})\n`;
  });
  return `${printable(id)}${title === '' ? '' : `: ${printable(title)}`}\n${lines.join('')}`;
}

/** Versions for other programs. Stable: keys are added, but never change their meaning without a new version. */
export function toHistoryJson(pages: readonly LineVersions[], begins: string | undefined): string {
  const value = {
    version: 1,
    begins: begins ?? null,
    pages: pages.map(({ id, isRemoved, versions }) => ({
      page: id,
      isRemoved,
      lastChanged: lastChange(versions)?.day ?? null,
      versions: versions.map(({ revision, ...version }) => ({
        ...version,
        commit: revision.commit,
        date: revision.moment,
        subject: revision.subject,
        author: revision.author,
      })),
    })),
  };
  return `${JSON.stringify(value).replaceAll('##[', '##\\u005b')}\n`;
}
