import {
  addRelationship,
  declareContentType,
  storedPart,
  type Parts,
} from '../../../ooxml/index.ts';
import type { ShownImage } from '../images.ts';
import type { PartReferences } from './fill-slots.ts';

const contentTypes = { png: 'image/png', jpg: 'image/jpeg' } as const;

/**
 * Adds the relationships of a part, and the images to which it refers.
 *
 * @param media the paths of the images that are in the package, to which those of this part are added
 */
export function addReferences(
  parts: Parts,
  path: string,
  { links, images }: PartReferences,
  media: Map<ShownImage, string>,
): void {
  for (const [target, id] of links)
    addRelationship(parts, path, { id, kind: 'hyperlink', target, isExternal: true });
  for (const [image, id] of images) {
    const target = media.get(image) ?? `word/media/image${media.size + 1}.${image.type}`;
    if (!media.has(image)) {
      media.set(image, target);
      parts.set(target, storedPart(target, image.data));
      declareContentType(parts, target, contentTypes[image.type]);
    }
    addRelationship(parts, path, { id, kind: 'image', target, isExternal: false });
  }
}
