import { repeated } from '../../../ooxml/index.ts';
import { quoted } from '../../format-value.ts';
import { emptyLinkProblems, vagueLinkProblems } from '../../link-text.ts';
import { sharedRules } from '../../shared-rules.ts';
import { bookmarksOf, linksOf, placesOf } from '../links.ts';
import { partName, type WordRule } from '../rule.ts';

/** The rules for links and the bookmarks that they go to. */
export const linkRules: readonly WordRule[] = [
  {
    ...sharedRules.linkTextPresent,
    scope: 'piece',
    check: (document) => emptyLinkProblems(linksOf(document)),
  },
  { ...sharedRules.linkTextDescriptive, check: (document) => vagueLinkProblems(linksOf(document)) },
  {
    id: 'link-text-distinct',
    severity: 'warning',
    summary: 'Links with the same text go to the same place.',
    why: 'In a list of links, only the text tells them apart.',
    *check(document) {
      const places = placesOf(document);
      const first = new Map<string, string>();
      const reported = new Set<string>();
      for (const { text, target, where, isContents } of linksOf(document)) {
        const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
        if (words === '' || target === '' || isContents) continue;
        const place = places.get(target) ?? withoutSubject(target);
        const other = first.get(words) ?? place;
        first.set(words, other);
        if (other === place || reported.has(words)) continue;
        reported.add(words);
        yield {
          message: `Two links read ${quoted(text)} but go to different places`,
          help: 'Change the text of one of them, so that readers can tell them apart.',
          where,
        };
      }
    },
  },
  {
    id: 'link-target-exists',
    scope: 'outline',
    severity: 'error',
    summary: 'Every link goes to a bookmark in the file or to a web address.',
    why: 'Word cannot open any other link, or reports the file as damaged.',
    *check(document) {
      const names = new Set([...bookmarksOf(document), '_top']);
      for (const { anchor, target, where } of linksOf(document))
        if (anchor === undefined ? target === '' : !names.has(anchor))
          yield {
            message:
              anchor === undefined
                ? 'Link has no address'
                : `Link goes to the missing bookmark ${quoted(anchor)}`,
            help: 'Right-click the link, and select Edit Hyperlink to choose where it goes, or Remove Hyperlink.',
            where,
          };
      for (const story of document.stories)
        for (const code of new Set(story.fields)) {
          const name = /^(?:PAGEREF|NOTEREF|REF)\s+"?([^\s"\\]+)/i.exec(code)?.[1];
          if (name === undefined || names.has(name)) continue;
          yield {
            message: `Cross-reference ${quoted(code)} goes to a missing bookmark`,
            help: 'Insert it again with References > Cross-reference, or type its text.',
            where: partName(story),
          };
        }
    },
  },
  {
    id: 'bookmark-name-valid',
    scope: 'outline',
    severity: 'error',
    summary:
      'A bookmark name is unique and has at most 40 letters, digits and underscores, with a letter or underscore first.',
    why: 'Word silently drops or shortens any other name, and every link to it breaks.',
    *check(document) {
      const names = bookmarksOf(document);
      for (const name of new Set(names)) {
        if (/^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name) && name.length <= 40) continue;
        yield {
          message: `Bookmark name ${quoted(name)} is not valid in Word`,
          help: 'Under Insert > Bookmark, add one of at most 40 letters, digits and `_`, starting with a letter. Link to that one instead.',
        };
      }
      for (const name of repeated(names.map((each) => each.toLowerCase())))
        yield {
          message: `Duplicate bookmark ${quoted(name)}`,
          help: 'Delete one under Insert > Bookmark, and add it again with another name: Word keeps only the first.',
        };
    },
  },
];

/** The subject of an email doesn't change who gets it. */
function withoutSubject(target: string): string {
  return target.startsWith('mailto:') ? target.replace(/\?.*$/s, '').toLowerCase() : target;
}
