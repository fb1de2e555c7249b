import type { Image, ImageReference, Link, LinkReference, Nodes, Paragraph } from 'mdast';
import type { PageLinks } from './links.ts';

/** An image with or without a caption below it, as a node of its own or in a link. */
interface Figure {
  readonly node: Image | ImageReference | Link | LinkReference;
  readonly image: Image | ImageReference;
  readonly caption: string | undefined;
}

/** The caption of an image: its title, or that of its definition. */
export function captionOf(
  { linkOf }: Pick<PageLinks, 'linkOf'>,
  node: Image | ImageReference,
): string | undefined {
  return linkOf(node)?.node.title?.trim() || undefined;
}

/** The images of a paragraph that holds nothing else, where at least one has a caption; else none. */
export function figuresIn(
  source: Pick<PageLinks, 'linkOf'>,
  { children }: Paragraph,
): readonly Figure[] {
  const figures: Figure[] = [];
  for (const node of children) {
    if (isBlank(node)) continue;
    const image = imageIn(node);
    if (!image) return [];
    // Nothing but an image and the links around one have an image in them.
    figures.push({ node: node as Figure['node'], image, caption: captionOf(source, image) });
  }
  return figures.some(({ caption }) => caption !== undefined) ? figures : [];
}

function imageIn(node: Nodes): Image | ImageReference | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return node;
  if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  return only && others.length === 0 ? imageIn(only) : undefined;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
