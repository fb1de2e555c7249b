import { descendants, forbiddenIn, type Part, type Parts } from '../../../ooxml/index.ts';
import { quoted } from '../../format-value.ts';
import { idsCalled } from '../outline.ts';
import { repairHelp, type WordRule } from '../rule.ts';

/** The rules for the parts of the package. */
export const partRules: readonly WordRule[] = [
  {
    id: 'parts-valid',
    scope: 'outline',
    severity: 'error',
    summary: 'Every part of the file exists, exists once, and is well-formed XML.',
    why: 'Word reports any other file as damaged, and shows part of it or nothing.',
    *check({ package: { parts, duplicates }, relationships }) {
      const help = repairHelp;
      const xmlByPath = new Map(xmlParts(parts).map((part) => [part.path, part]));
      for (const { path, xml } of xmlByPath.values())
        for (const fault of xml.faults)
          yield { message: `Invalid XML: ${fault}`, help, where: path };
      for (const path of duplicates) yield { message: `Duplicate part ${quoted(path)}`, help };
      for (const [from, all] of relationships) {
        for (const { kind, target, isExternal } of all)
          if (!isExternal && !parts.has(target) && !target.includes('#'))
            yield { message: `Missing ${kind} ${quoted(target)}`, help, where: from };
        const ids = new Set(all.map(({ id }) => id));
        for (const id of new Set(descendants(xmlByPath.get(from)?.xml.root).flatMap(idsCalled)))
          if (!ids.has(id))
            yield { message: `Missing relationship ${quoted(id)}`, help, where: from };
      }
    },
  },
  {
    id: 'characters-allowed',
    scope: 'piece',
    severity: 'error',
    summary: 'The text has no character that XML forbids.',
    why: 'Word refuses to open a file with a single one.',
    *check({ package: { parts } }) {
      for (const { path, xml } of xmlParts(parts)) {
        const found = forbiddenIn(xml.text);
        if (found.length > 0)
          yield {
            message: `Characters that XML forbids: ${found.map(quoted).join(', ')}`,
            help: 'Remove them from the text that the file was made from.',
            where: path,
          };
      }
    },
  },
];

function xmlParts(parts: Parts): readonly Part[] {
  return [...parts.values()].filter(({ path }) => /\.(?:xml|rels)$/i.test(path));
}
