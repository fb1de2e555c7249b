import { relatedParts, relationshipsOf, type Package } from '../../../ooxml/index.ts';
import { hasForeignParts, referencesIn } from './headers-footers.ts';

/** What is never taken from another file, by the kinds of relationships. */
const never: readonly (readonly [kinds: readonly string[], what: string])[] = [
  [['vbaProject', 'wordVbaData', 'attachedToolbars', 'keyMapCustomizations'], 'macros'],
  [['attachedTemplate'], 'its own template'],
  [['oleObject', 'package', 'control', 'activeXControlBinary'], 'embedded objects'],
  [['aFChunk', 'subDocument'], 'other files inside'],
];

/**
 * What a reference document has and an output must not, or cannot, get from it: each as a few words. Its text is not
 * mentioned, since nobody expects that.
 */
export function leftOutOf(theirs: Package): readonly string[] {
  const all = [...new Set(['', ...theirs.parts.keys()])].flatMap((path) =>
    relationshipsOf(theirs.parts, path),
  );
  const found = new Set(all.map(({ kind }) => kind));
  const hasRemoteImage = all.some(({ kind, isExternal }) => kind === 'image' && isExternal);
  const [theme] = relatedParts(theirs.parts, theirs.main, 'theme');
  const hasThemeImages = theme && relationshipsOf(theirs.parts, theme.path).length > 0;
  return [
    ...never.flatMap(([kinds, what]) => (kinds.some((kind) => found.has(kind)) ? [what] : [])),
    ...(hasRemoteImage ? ['images from other servers'] : []),
    ...(hasThemeImages ? ['a theme with images'] : []),
    ...referencesIn(theirs).flatMap(({ kind, type, part }) =>
      part && hasForeignParts(theirs.parts, part)
        ? [`a ${kind} of ${pagesOf[type] ?? 'all pages'} that is not just text, images and links`]
        : [],
    ),
  ];
}

const pagesOf: Readonly<Record<string, string>> = { first: 'first pages', even: 'even pages' };
