import { around, childOf, descendants, type Element } from '../../../ooxml/index.ts';
import { elementsIn } from '../elements.ts';
import { counted } from '../../format-value.ts';
import { altTextProblems, type Image } from '../../images.ts';
import { sharedRules } from '../../shared-rules.ts';
import type { Story, WordDocument } from '../document.ts';
import { partName, type WordRule } from '../rule.ts';

/** The rules for images, frames and text boxes. */
export const imageRules: readonly WordRule[] = [
  {
    ...sharedRules.images,
    scope: 'piece',
    check: ({ stories }) =>
      altTextProblems(
        stories.flatMap(imagesOf),
        'Right-click the image, select View Alt Text, and describe what it shows or mark it as decorative.',
      ),
  },
  {
    id: 'object-inline',
    severity: 'warning',
    summary: 'Images are in line with the text, and no paragraph is in a frame.',
    why: 'A floating object has no place in the text: screen readers reach it out of order, or not at all.',
    *check(document) {
      for (const { name, what, help } of floating)
        for (const { where, count } of countsOf(document, name))
          yield { message: `${counted(count, what)} not in line with the text`, help, where };
    },
  },
  {
    id: 'text-in-body',
    scope: 'piece',
    severity: 'error',
    summary: 'No text is in a text box.',
    why: 'Many screen readers skip text boxes, and none knows where in the text they belong.',
    *check(document) {
      for (const { where, count } of countsOf(document, 'w:txbxContent'))
        yield {
          message: `Text in ${counted(count, 'text box', 'text boxes')}`,
          help: 'Move the text into the body. Set it apart with Home > Borders or Shading instead.',
          where,
        };
    },
  },
];

const floating = [
  {
    name: 'wp:anchor',
    what: 'floating object',
    help: 'Select each one, and choose Layout Options > In Line with Text.',
  },
  {
    name: 'w:framePr',
    what: 'frame',
    help: 'Right-click the border of each one, and select Format Frame > Remove Frame.',
  },
] as const;

function countsOf(
  { stories }: WordDocument,
  name: string,
): readonly { where: string | undefined; count: number }[] {
  return stories.flatMap((story) => {
    const count = elementsIn(story.part.root, name).filter(isShown).length;
    return count > 0 ? [{ where: partName(story), count }] : [];
  });
}

function imagesOf(story: Story): readonly Image[] {
  const part = partName(story);
  return elementsIn(story.part.root, 'wp:docPr', 'v:imagedata')
    .filter(isShown)
    .map((image, index) => ({
      altText: altTextOf(image).trim(),
      isDecorative: isDecorative(image),
      where: `image ${index + 1}${part === undefined ? '' : ` of ${part}`}`,
    }));
}

/** Older images have it on the shape around them. */
function altTextOf(image: Element): string {
  return image.name === 'wp:docPr'
    ? (image.attributes.get('descr') ?? '')
    : (image.parent?.attributes.get('alt') ?? '');
}

/** Whether an element is not the copy of another one for older programs. */
function isShown(element: Element): boolean {
  const fallback = around(element, 'mc:Fallback');
  return !fallback?.parent || childOf(fallback.parent, 'mc:Choice') === undefined;
}

function isDecorative(image: Element): boolean {
  return descendants(image, 'adec:decorative').some(({ attributes }) =>
    ['1', 'true'].includes(attributes.get('val') ?? ''),
  );
}
