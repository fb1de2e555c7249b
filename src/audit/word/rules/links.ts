import { sharedFacts } from '../../shared-rules.ts';
import { isBlank, isVague, isWebAddress, quoted } from '../../format-value.ts';
import { bookmarksOf, linksOf, placesOf } from '../links.ts';
import type { WordRule } from '../rule.ts';

/** Finds links that nobody sees. */
export const linkTextPresent: WordRule = {
  ...sharedFacts.linkText,
  *check(document) {
    for (const { text, hasObject, where } of linksOf(document))
      if (isBlank(text) && !hasObject)
        yield {
          message: 'Unexpected link without words, expected some',
          help: 'Write what the link leads to, or take the link away.',
          where,
        };
  },
};

/** Finds links whose words tell nothing. */
export const linkTextTells: WordRule = {
  ...sharedFacts.linkTells,
  *check(document) {
    for (const { text, where } of linksOf(document))
      if (isVague(text) || isWebAddress(text))
        yield {
          message: `Unexpected link text ${quoted(text)}, expected words that say where it leads`,
          help: 'Write the title of what the link leads to.',
          where,
        };
  },
};

/** Finds links that read alike and lead to different places. */
export const linkTextDistinct: WordRule = {
  id: 'link-text-distinct',
  severity: 'warning',
  summary: 'Links with the same words lead to the same place.',
  why: 'In a list of links there is nothing but their words to tell them apart.',
  *check(document) {
    const places = placesOf(document);
    const first = new Map<string, string>();
    const said = new Set<string>();
    for (const { text, target, where, isContents } of linksOf(document)) {
      const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
      if (words === '' || target === '' || isContents) continue;
      const place = places.get(target) ?? withoutSubject(target);
      const other = first.get(words) ?? place;
      first.set(words, other);
      if (other === place || said.has(words)) continue;
      said.add(words);
      yield {
        message: `Unexpected second target of links ${quoted(text)}, expected one`,
        help: 'Give each link words that tell it from the others.',
        where,
      };
    }
  },
};

/** Finds links that lead nowhere. */
export const linkLands: WordRule = {
  id: 'link-lands',
  severity: 'error',
  summary: 'Every link leads somewhere: to a bookmark of the file, or to an address.',
  why: 'Word says that it cannot open what was clicked, or that the file is damaged.',
  *check(document) {
    const names = new Set(bookmarksOf(document));
    names.add('_top');
    for (const { anchor, target, where } of linksOf(document)) {
      if (anchor === undefined ? target !== '' : names.has(anchor)) continue;
      const what =
        anchor === undefined ? 'link without a target' : `link to the bookmark ${quoted(anchor)}`;
      yield {
        message: `Unexpected ${what}, expected one that is there`,
        help: 'Link to a heading or bookmark of this file again, or take the link away.',
        where,
      };
    }
    for (const { kind, fields } of document.stories)
      for (const code of new Set(fields)) {
        const name = /^(?:PAGEREF|NOTEREF|REF)\s+"?([^\s"\\]+)/i.exec(code)?.[1];
        if (name === undefined || names.has(name)) continue;
        yield {
          message: `Unexpected field ${quoted(code)}, expected a bookmark that is there`,
          help: 'Insert the cross-reference again, or write its text.',
          where: kind,
        };
      }
  },
};

/** A subject of mail leads to the same people. */
function withoutSubject(target: string): string {
  return target.startsWith('mailto:') ? target.replace(/\?.*$/s, '').toLowerCase() : target;
}
