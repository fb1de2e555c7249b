import { strToU8 } from 'fflate';
import { relationshipsOf, textOf, type Package } from './package.ts';

/** What a template has around the text of its pages. */
export interface Furniture {
  /** Parts to add, by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Entries for the list of types. */
  readonly types: readonly string[];
  /** Entries for the relationships of the document. */
  readonly relationships: readonly string[];
  /** What stands first in the properties of a section: references to heads and feet. */
  readonly references: string;
  /** Size and margins of the paper; empty where the template says nothing. */
  readonly paper: string;
  readonly hasTitlePage: boolean;
}

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Pictures that a head or foot may show, by their endings. */
const pictures: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
};

/** The heads, feet and paper of the last section of a template, which is the one for all others. */
export function furnitureOf(template: Package, main: string): Furniture {
  const section =
    textOf(template, main)
      .match(/<w:sectPr[\s>].*?<\/w:sectPr>/gs)
      ?.at(-1) ?? '';
  const targets = new Map(relationshipsOf(template, main).map((each) => [each.id, each]));
  const parts = new Map<string, Uint8Array>();
  const entries: string[] = [];
  const relationships: string[] = [];
  const references: string[] = [];
  for (const [, kind = '', rest = ''] of section.matchAll(
    /<w:(header|footer)Reference\s([^>]*?)\/?>/g,
  )) {
    const target = targets.get(/r:id="([^"]*)"/.exec(rest)?.[1] ?? '')?.target;
    const type = /w:type="(\w+)"/.exec(rest)?.[1] ?? 'default';
    const copied = target === undefined ? undefined : copy(template, target, `${kind}-${type}`);
    if (!copied) continue;
    for (const [path, bytes] of copied) parts.set(path, bytes);
    const id = `rIdHouse${references.length + 1}`;
    references.push(`<w:${kind}Reference w:type="${type}" r:id="${id}"/>`);
    relationships.push(
      `<Relationship Id="${id}" Type="${office}/${kind}" Target="house-${kind}-${type}.xml"/>`,
    );
    entries.push(
      `<Override PartName="/word/house-${kind}-${type}.xml" ContentType="${types}.${kind}+xml"/>`,
    );
  }
  const endings = new Set([...parts.keys()].map(endingOf).filter((ending) => ending in pictures));
  return {
    parts,
    types: [
      ...[...endings].map(
        (ending) => `<Default Extension="${ending}" ContentType="${pictures[ending]}"/>`,
      ),
      ...entries,
    ],
    relationships,
    references: references.join(''),
    paper: [...section.matchAll(/<w:pg(?:Sz|Mar)\s[^>]*\/>/g)].map(([tag]) => tag).join(''),
    hasTitlePage: /<w:titlePg(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(section),
  };
}

/** A head or foot under a name of its own, with its pictures; undefined where it shows anything else. */
function copy(
  template: Package,
  path: string,
  name: string,
): ReadonlyMap<string, Uint8Array> | undefined {
  const bytes = template.get(path);
  if (!bytes) return undefined;
  const parts = new Map([[`word/house-${name}.xml`, bytes]]);
  const entries: string[] = [];
  for (const [index, { id, kind, target, isExternal }] of relationshipsOf(
    template,
    path,
  ).entries()) {
    if (kind === 'hyperlink' && isExternal && /^(?:https?|mailto):/i.test(target)) {
      entries.push(
        `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`,
      );
      continue;
    }
    const picture = kind === 'image' && !isExternal ? template.get(target) : undefined;
    const ending = endingOf(target);
    if (!picture || !(ending in pictures)) return undefined;
    const file = `media/house-${name}-${index + 1}.${ending}`;
    parts.set(`word/${file}`, picture);
    entries.push(`<Relationship Id="${id}" Type="${office}/image" Target="${file}"/>`);
  }
  if (entries.length > 0)
    parts.set(
      `word/_rels/house-${name}.xml.rels`,
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
      ),
    );
  return parts;
}

function endingOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
