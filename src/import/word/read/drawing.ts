import { childOf, descendants, type Element } from '../../../ooxml/index.ts';

/** What a drawing, a shape or an embedded object shows. */
interface Drawing {
  /** The contents of its text boxes. */
  readonly boxes: readonly Element[];
  /** Its images outside of text boxes: their alternative texts, and the paths of their files. */
  readonly images: readonly { readonly text: string; readonly id?: string }[];
  /** Its name, if it shows neither. */
  readonly other?: string;
  /** Whether it is a line across the page. */
  readonly isRule: boolean;
}

/**
 * Reads a child of a run that draws something.
 *
 * @param targetOf the target of a relationship
 */
export function drawingIn(element: Element, targetOf: (id: string) => string | undefined): Drawing {
  // What is there in several forms is read once, in the first.
  const drawing = childOf(element, 'mc:Choice') ?? element;
  const isOutermost = (each: Element): boolean => {
    for (let at = each.parent; at && at !== drawing; at = at.parent)
      if (at.name === 'w:txbxContent' || at.name === 'mc:Fallback') return false;
    return true;
  };
  const boxes = descendants(drawing, 'w:txbxContent').filter(isOutermost);
  const pictures = descendants(drawing, 'a:blip', 'v:imagedata').filter(isOutermost);
  const [named] = descendants(drawing, 'wp:docPr');
  const [shape] = descendants(drawing, 'v:shape');
  const name = named?.attributes.get('descr') ?? shape?.attributes.get('alt') ?? '';
  const isRule = descendants(drawing, 'v:rect').some(
    ({ attributes }) => attributes.get('o:hr') === 't',
  );
  const images = pictures.map(({ attributes }, index) => {
    const id = targetOf(attributes.get('r:embed') ?? attributes.get('r:id') ?? '');
    return { text: index === 0 ? name : '', ...(id !== undefined && { id }) };
  });
  const [art] = descendants(drawing, 'v:textpath');
  const other = isRule
    ? 'horizontal line'
    : (art?.attributes.get('string') ?? named?.attributes.get('name') ?? '');
  return {
    boxes,
    images,
    ...(boxes.length === 0 && images.length === 0 && { other }),
    isRule,
  };
}
