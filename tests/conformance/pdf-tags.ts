import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree, as a screen reader goes through it. */
export interface Tag {
  readonly role: string;
  /** The replacement for its text, if it has none. */
  readonly alt: string;
  /** The text in it, without that of elements below it. */
  readonly text: string;
  /** The text in it and in the elements below it. */
  readonly wholeText: string;
  /** The ids of the annotations in it: fields, and whatever else can be clicked on. */
  readonly annotations: readonly string[];
  readonly children: readonly Tag[];
}

/** What pdf.js gives of the tree; its types leave most of it out. */
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The structure tree of a page, the first by default. */
export async function tagsOf(document: PDFDocumentProxy, number = 1): Promise<Tag> {
  const page = await document.getPage(number);
  const tree: Node = (await page.getStructTree()) ?? {};
  const { texts } = await markedTexts(document, number);
  return toTag(tree, texts);
}

/** Every element in the order in which it is read, the first one included. */
export function readingOrder(tag: Tag): readonly Tag[] {
  return [tag, ...tag.children.flatMap(readingOrder)];
}

/** The texts on a page, the first by default, that no tag holds, and that are no decoration either. */
export async function untagged(document: PDFDocumentProxy, number = 1): Promise<readonly string[]> {
  return (await markedTexts(document, number)).loose;
}

/** The text of each marked piece of a page, and what is neither marked nor an artifact. */
async function markedTexts(
  document: PDFDocumentProxy,
  number: number,
): Promise<{ texts: ReadonlyMap<string, string>; loose: readonly string[] }> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const loose: string[] = [];
  const open: { id: string | undefined; isArtifact: boolean }[] = [];
  for (const item of items) {
    if ('str' in item) {
      // pdf.js says that a line ends in place of the space there.
      const id = open.findLast((mark) => mark.id !== undefined)?.id;
      if (id !== undefined)
        texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      else if (item.str.trim() !== '' && !open.some(({ isArtifact }) => isArtifact))
        loose.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      // The types leave the tag out.
      const { id, tag } = item as { id?: string | null; tag?: string };
      open.push({ id: id ?? undefined, isArtifact: tag === 'Artifact' });
    }
  }
  return { texts, loose };
}

function toTag(node: Node, texts: ReadonlyMap<string, string>): Tag {
  const children = node.children ?? [];
  const ids = (types: readonly string[]): readonly string[] =>
    children.flatMap(({ type, id }) => (id && types.includes(type ?? '') ? [id] : []));
  return {
    role: node.role ?? '',
    alt: node.alt ?? '',
    text: ids(['content'])
      .map((id) => texts.get(id) ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
    wholeText: children.map((child) => wholeTextOf(child, texts)).join(' '),
    annotations: ids(['annotation', 'object']).map((id) => id.replace('pdfjs_internal_id_', '')),
    children: children.filter(({ role }) => role !== undefined).map((child) => toTag(child, texts)),
  };
}

/** Notes are read where they are referred to; they are texts of their own. */
function wholeTextOf(
  { type, id, role, children = [] }: Node,
  texts: ReadonlyMap<string, string>,
): string {
  if (role === 'Note') return '';
  if (role === undefined) return type === 'content' ? (texts.get(id ?? '') ?? '') : '';
  return children.map((child) => wholeTextOf(child, texts)).join(' ');
}
