import { relationshipsOf } from './relationships.ts';
import type { Package } from './package.ts';

/** What runs, or is a file of its own, by the kinds of relationships that lead there. */
const kindsOf: readonly (readonly [what: string, kinds: readonly string[]])[] = [
  ['macros', ['vbaProject', 'wordVbaData', 'attachedToolbars', 'keyMapCustomizations']],
  ['embedded objects', ['oleObject', 'package', 'control', 'activeXControlBinary']],
  ['other files inside', ['aFChunk', 'subDocument']],
];

/**
 * What a package has besides text and its looks, each as a few words: programs, files of other kinds, and images that
 * are loaded from a server.
 */
export function foreignPartsOf({ parts }: Package): readonly string[] {
  const all = ['', ...parts.keys()].flatMap((path) => relationshipsOf(parts, path));
  const found = new Set(all.map(({ kind }) => kind));
  const hasRemoteImage = all.some(({ kind, isExternal }) => kind === 'image' && isExternal);
  return [
    ...kindsOf.flatMap(([what, kinds]) => (kinds.some((kind) => found.has(kind)) ? [what] : [])),
    ...(hasRemoteImage ? ['images from other servers'] : []),
  ];
}
