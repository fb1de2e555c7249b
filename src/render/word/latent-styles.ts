import { element, type Element } from '../../ooxml/index.ts';

/** How Word lists a style that it knows and the file does not define. */
interface Listing {
  readonly names: readonly string[];
  readonly priority: number;
  /** Whether it is in the gallery. */
  readonly quick?: true;
  /** Whether it is listed only once it is used. */
  readonly hidden?: true;
}

const numbered = (name: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${name} ${from + index}`);

/** Each kind of table comes in one version without color and six with one. */
const inAccents = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, ...numbered(`${name} Accent`, 1, 6)]);

const tables = (kind: string, last: string): readonly string[] =>
  ['1 Light', '2', '3', '4', '5 Dark', '6 Colorful', last].map((each) => `${kind} ${each}`);

const listings: readonly Listing[] = [
  { names: ['Normal'], priority: 0, quick: true },
  { names: ['heading 1'], priority: 9, quick: true },
  { names: numbered('heading', 2, 9), priority: 9, quick: true, hidden: true },
  { names: numbered('toc', 1, 9), priority: 39, hidden: true },
  { names: ['caption'], priority: 35, quick: true, hidden: true },
  { names: ['Title'], priority: 10, quick: true },
  { names: ['Default Paragraph Font'], priority: 1, hidden: true },
  { names: ['Subtitle'], priority: 11, quick: true },
  { names: ['Strong'], priority: 22, quick: true },
  { names: ['Emphasis'], priority: 20, quick: true },
  { names: ['Table Grid'], priority: 39 },
  { names: ['No Spacing'], priority: 1, quick: true },
  { names: ['List Paragraph'], priority: 34, quick: true },
  { names: ['Quote'], priority: 29, quick: true },
  { names: ['Intense Quote'], priority: 30, quick: true },
  { names: ['Subtle Emphasis'], priority: 19, quick: true },
  { names: ['Intense Emphasis'], priority: 21, quick: true },
  { names: ['Subtle Reference'], priority: 31, quick: true },
  { names: ['Intense Reference'], priority: 32, quick: true },
  { names: ['Book Title'], priority: 33, quick: true },
  { names: ['Bibliography'], priority: 37, hidden: true },
  { names: ['TOC Heading'], priority: 39, quick: true, hidden: true },
  { names: numbered('Plain Table', 1, 5), priority: 41 },
  { names: ['Grid Table Light'], priority: 40 },
  ...tables('Grid Table', '7 Colorful').map((name, index) => ({
    names: inAccents([name]),
    priority: 46 + index,
  })),
  ...tables('List Table', '7 Colorful').map((name, index) => ({
    names: inAccents([name]),
    priority: 46 + index,
  })),
];

/** How many styles Word knows. */
const count = 376;

const flag = (value: boolean | undefined): string => (value ? '1' : '0');

/**
 * How Word lists the styles that it knows and the file does not define: without this, all of them crowd its lists.
 *
 * Source: ISO/IEC 29500-1, 17.7.4.5
 */
export function latentStyles(): Element {
  const exceptions = listings.flatMap(({ names, priority, quick, hidden }) =>
    names.map((name) =>
      element('w:lsdException', {
        'w:name': name,
        'w:semiHidden': flag(hidden),
        'w:uiPriority': String(priority),
        'w:unhideWhenUsed': flag(hidden),
        'w:qFormat': flag(quick),
      }),
    ),
  );
  const defaults = {
    'w:defLockedState': '0',
    'w:defUIPriority': '99',
    'w:defSemiHidden': '1',
    'w:defUnhideWhenUsed': '1',
    'w:defQFormat': '0',
    'w:count': String(count),
  };
  return element('w:latentStyles', defaults, exceptions);
}
