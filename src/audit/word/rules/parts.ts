import {
  descendants,
  forbiddenIn,
  type Element,
  type Part,
  type Parts,
} from '../../../ooxml/index.ts';
import { quoted } from '../../format-value.ts';
import { again } from '../repair.ts';
import type { WordRule } from '../rule.ts';

/** Finds parts that are no XML, or that are missing. */
export const partsSound: WordRule = {
  id: 'parts-sound',
  severity: 'error',
  summary: 'All parts of the file are there, once each, and are sound XML.',
  why: 'Word says that the file is damaged, and shows nothing of it or only a part.',
  *check({ package: { parts, duplicates }, relationships }) {
    for (const { path, xml } of xmlParts(parts))
      for (const fault of xml.faults)
        yield {
          message: `Unexpected XML in which ${fault}, expected sound XML`,
          help: again,
          where: path,
        };
    for (const path of duplicates)
      yield { message: `Unexpected second part ${quoted(path)}, expected one`, help: again };
    for (const [from, all] of relationships) {
      for (const { kind, target, isExternal } of all)
        if (!isExternal && !parts.has(target) && !target.includes('#'))
          yield {
            message: `Unexpected ${kind} ${quoted(target)} that is not there, expected a part`,
            help: again,
            where: from,
          };
      const ids = new Set(all.map(({ id }) => id));
      const owner = xmlParts(parts).find(({ path }) => path === from);
      const used = new Set(descendants(owner?.xml.root).flatMap(idsCalled));
      for (const id of used)
        if (!ids.has(id))
          yield {
            message: `Unexpected relationship ${quoted(id)} that is not there, expected one`,
            help: again,
            where: from,
          };
    }
  },
};

/** Finds characters that XML cannot hold. */
export const charactersAllowed: WordRule = {
  id: 'characters-allowed',
  severity: 'error',
  summary: 'The text has no character that XML cannot hold.',
  why: 'One of them makes Word refuse the whole file.',
  *check({ package: { parts } }) {
    for (const { path, xml } of xmlParts(parts)) {
      const found = forbiddenIn(xml.text);
      if (found.length > 0)
        yield {
          message: `Unexpected ${found.map(quoted).join(', ')}, expected characters that XML can hold`,
          help: 'Take them out of the text that the file was made from.',
          where: path,
        };
    }
  },
};

function xmlParts(parts: Parts): readonly Part[] {
  return [...parts.values()].filter(({ path }) => /\.(?:xml|rels)$/i.test(path));
}

function idsCalled({ attributes }: Element): readonly string[] {
  return [...attributes].flatMap(([name, value]) =>
    /^r:(?:id|embed|link|pict)$/.test(name) && value !== '' ? [value] : [],
  );
}
