import { sharedFacts } from '../../shared-rules.ts';
import { type Element, around, childOf, descendants } from '../../../files/index.ts';
import { counted, isFileName, quoted } from '../../format-value.ts';
import type { WordDocument } from '../document.ts';
import type { WordRule } from '../rule.ts';

/** Finds pictures that say nothing, or the name of their file. */
export const pictureDescribed: WordRule = {
  ...sharedFacts.pictures,
  *check(document) {
    for (const { picture, text, where } of picturesOf(document)) {
      if (text === '' && !isDecorative(picture))
        yield {
          message: 'Unexpected picture without alternative text, expected words for what it shows',
          help: 'Write what it shows under View Alt Text, or tick Mark as decorative.',
          where,
        };
      else if (isFileName(text))
        yield {
          message: `Unexpected file name ${quoted(text)} as alternative text, expected words for what the picture shows`,
          help: 'Write what it shows under View Alt Text.',
          where,
        };
    }
  },
};

/** Finds what does not stand in a line of the text. */
export const objectInline: WordRule = {
  id: 'object-inline',
  severity: 'warning',
  summary: 'Pictures stand in line with the text, and no paragraph stands in a frame.',
  why: 'What floats has no place in the text: a screen reader reaches it at some other point, or not at all.',
  *check(document) {
    for (const [name, what] of floating)
      for (const { path, count } of countsOf(document, name))
        yield {
          message: `Unexpected ${counted(count, what)}, expected what stands in line with text`,
          help: 'Choose Wrap Text > In Line with Text, or for a frame Remove Frame.',
          where: path,
        };
  },
};

/** Finds text in boxes. */
export const textInBody: WordRule = {
  id: 'text-in-body',
  severity: 'error',
  summary: 'No text stands in a text box.',
  why: 'Many screen readers pass over text boxes, and none knows where in the text they belong.',
  *check(document) {
    for (const { path, count } of countsOf(document, 'w:txbxContent'))
      yield {
        message: `Unexpected ${counted(count, 'text box').replace(/boxs$/, 'boxes')}, expected paragraphs`,
        help: 'Put the text into the body, as paragraphs with a shade or a border.',
        where: path,
      };
  },
};

const floating = [
  ['wp:anchor', 'floating object'],
  ['w:framePr', 'frame'],
] as const;

function countsOf(
  { stories }: WordDocument,
  name: string,
): readonly { path: string; count: number }[] {
  return stories.flatMap(({ part: { path, root } }) => {
    const count = descendants(root, name).filter(isShown).length;
    return count > 0 ? [{ path, count }] : [];
  });
}

function picturesOf({
  stories,
}: WordDocument): readonly { picture: Element; text: string; where: string }[] {
  return stories.flatMap(({ part: { path, root } }) =>
    descendants(root, 'wp:docPr', 'v:imagedata')
      .filter(isShown)
      .map((picture, index) => ({
        picture,
        text: textOf(picture).trim(),
        where: `picture ${index + 1} of ${path}`,
      })),
  );
}

/** Older pictures say it at the shape around them. */
function textOf(picture: Element): string {
  const says = picture.name === 'wp:docPr' ? picture : picture.parent;
  return says?.attributes.get(picture.name === 'wp:docPr' ? 'descr' : 'alt') ?? '';
}

/** Files give one thing in two forms: for programs of today, and for old ones. */
function isShown(element: Element): boolean {
  const fallback = around(element, 'mc:Fallback');
  return !fallback?.parent || childOf(fallback.parent, 'mc:Choice') === undefined;
}

function isDecorative(picture: Element): boolean {
  return descendants(picture, 'adec:decorative').some(({ attributes }) =>
    ['1', 'true'].includes(attributes.get('val') ?? ''),
  );
}
