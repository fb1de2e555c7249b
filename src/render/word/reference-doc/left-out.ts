import {
  foreignPartsOf,
  relatedParts,
  relationshipsOf,
  type Package,
} from '../../../ooxml/index.ts';
import { hasForeignParts, referencesIn } from './headers-footers.ts';

/**
 * What a reference document has and an output must not, or cannot, get from it: each as a few words. Its text is not
 * mentioned, since nobody expects that.
 */
export function leftOutOf(theirs: Package): readonly string[] {
  const [settings] = relatedParts(theirs.parts, theirs.main, 'settings');
  const [theme] = relatedParts(theirs.parts, theirs.main, 'theme');
  const hasTemplate =
    settings &&
    relationshipsOf(theirs.parts, settings.path).some(({ kind }) => kind === 'attachedTemplate');
  const hasThemeImages = theme && relationshipsOf(theirs.parts, theme.path).length > 0;
  return [
    ...foreignPartsOf(theirs),
    ...(hasTemplate ? ['its own template'] : []),
    ...(hasThemeImages ? ['a theme with images'] : []),
    ...referencesIn(theirs).flatMap(({ kind, type, part }) =>
      part && hasForeignParts(theirs.parts, part)
        ? [`a ${kind} of ${pagesOf[type] ?? 'all pages'} that is not just text, images and links`]
        : [],
    ),
  ];
}

const pagesOf: Readonly<Record<string, string>> = { first: 'first pages', even: 'even pages' };
