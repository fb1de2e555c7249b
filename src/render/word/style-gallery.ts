import {
  append,
  childOf,
  childrenOf,
  element,
  insertBefore,
  prepend,
  removeChildren,
  valueOf,
  type Element,
} from '../../ooxml/index.ts';
import { latentStyles } from './latent-styles.ts';

/** The styles of Word's gallery, in its order, with their priorities: those that an editor needs. */
const gallery: Readonly<Record<string, number>> = {
  Normal: 0,
  BodyText: 1,
  Lead: 2,
  Heading1: 9,
  Heading2: 9,
  Heading3: 9,
  Title: 10,
  Subtitle: 11,
  Emphasis: 20,
  Strong: 22,
  Quote: 29,
  ListParagraph: 34,
  Caption: 35,
  Frame: 40,
  FrameItem: 41,
  Notice: 42,
  Work: 43,
  ResourceDetail: 44,
  Step: 45,
  Code: 46,
  TableHead: 47,
  TableText: 48,
  TableNote: 49,
  CalloutLabel: 50,
  DefinitionTerm: 51,
  DetailsSummary: 52,
};

/** Styles in Word's list and not in its gallery, with their priorities. */
const listed: Readonly<Record<string, number>> = {
  TOCHeading: 39,
  TOC1: 39,
  TOC2: 39,
  TOC3: 39,
  Plain: 60,
  PlainDetail: 61,
  NoteLine: 62,
  Reviewed: 63,
  Reference: 64,
  Source: 65,
  CoverPublisher: 66,
  CoverLine: 67,
  CoverContentsHeading: 68,
  Header: 99,
  Footer: 99,
  Hyperlink: 99,
};

/** Others are listed once they are used, after these. */
const last = 99;

/**
 * Puts styles in order, those that an editor needs in the gallery, and says how Word lists those that the file does
 * not define.
 */
export function arrangeStyles(styles: Element): void {
  addDefaults(styles);
  const all = childrenOf(styles, 'w:style').map((style, index) => {
    const id = style.attributes.get('w:styleId') ?? '';
    const priority = gallery[id] ?? listed[id] ?? last;
    setListing(style, priority, id in gallery, !(id in gallery || id in listed));
    return { style, rank: isDefault(style) ? -1 : priority, index };
  });
  all.sort((a, b) => a.rank - b.rank || a.index - b.index);
  append(styles, ...all.map(({ style }) => style));
  const [first] = childrenOf(styles, 'w:style');
  if (first) insertBefore(first, latentStyles());
}

function isDefault({ attributes }: Element): boolean {
  return attributes.has('w:default');
}

/** What comes before the listing of a style. ISO/IEC 29500-1, 17.7.4.17 */
const before = [
  'w:name',
  'w:aliases',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:autoRedefine',
  'w:hidden',
];

function setListing(style: Element, priority: number, quick: boolean, hidden: boolean): void {
  removeChildren(style, 'w:uiPriority', 'w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat');
  const listing = [
    element('w:uiPriority', { 'w:val': String(priority) }),
    ...(hidden ? [element('w:semiHidden'), element('w:unhideWhenUsed')] : []),
    ...(quick ? [element('w:qFormat')] : []),
  ];
  const next = childrenOf(style).find(({ name }) => !before.includes(name));
  if (next) insertBefore(next, ...listing);
  else append(style, ...listing);
}

/**
 * Adds the default styles that the library does not define, on which its own are based, and makes its paragraph style
 * `Strong` the character style that it is in Word.
 */
function addDefaults(styles: Element): void {
  const all = childrenOf(styles, 'w:style');
  const find = (type: string, name: string): Element | undefined =>
    all.find(
      (style) =>
        style.attributes.get('w:type') === type && valueOf(childOf(style, 'w:name')) === name,
    );
  const strong = find('paragraph', 'Strong');
  if (strong) strong.parent?.children.splice(strong.parent.children.indexOf(strong), 1);
  const missing = [
    ['character', 'DefaultParagraphFont', 'Default Paragraph Font'],
    ['numbering', 'NoList', 'No List'],
  ] as const;
  for (const [type, id, name] of missing)
    if (!find(type, name))
      prepend(
        styles,
        element('w:style', { 'w:type': type, 'w:default': '1', 'w:styleId': id }, [
          element('w:name', { 'w:val': name }),
        ]),
      );
}
