import { childOf, childrenOf, textIn, valueOf, type Element } from '../ooxml/index.ts';
import { lengthOf } from './paragraph-look.ts';
import type { Styles } from './styles.ts';
import type { RunLook } from './look.ts';
import type { Type } from './typeset.ts';

/** The text of a paragraph, with what is in it besides characters. */
export interface Content {
  /** A tab is `\t`, a break `\n` and an image U+FFFC. */
  readonly text: string;
  /** The types of its stretches, in order. */
  readonly spans: readonly Span[];
  /** Images by their places in the text. */
  readonly images: ReadonlyMap<number, ImageSize>;
  /** Breaks that end more than the line, by their places. */
  readonly breaks: ReadonlyMap<number, 'page' | 'column'>;
  /** The ids of footnotes, after the characters that refer to them. */
  readonly notes: readonly Mark[];
  readonly bookmarks: readonly Mark[];
}

interface Span {
  readonly end: number;
  readonly type: Type;
}

/** In twips. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
}

interface Mark {
  readonly at: number;
  readonly name: string;
}

/** What the content of a paragraph depends on. */
export interface Surroundings {
  readonly styles: Styles;
  readonly toType: (look: RunLook) => Type;
  /** The number that a footnote shows. */
  readonly noteLabel: (id: string) => string;
  /** The number of the note around it. */
  readonly label?: string;
}

/** Elements whose content is a part of the text. */
const inside: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

const twipsPerEmu = 1 / 635;

/** Reads the content of a paragraph: deleted and hidden text, and the instructions of fields, are not in it. */
export function contentOf(
  paragraph: Element,
  style: string,
  { styles, toType, noteLabel, label = '' }: Surroundings,
): Content {
  let text = '';
  const spans: Span[] = [];
  const images = new Map<number, ImageSize>();
  const breaks = new Map<number, 'page' | 'column'>();
  const notes: Mark[] = [];
  const bookmarks: Mark[] = [];

  const add = (more: string, type: Type): void => {
    text += more;
    spans.push({ end: text.length, type });
  };
  const readRun = (run: Element): void => {
    const properties = childOf(run, 'w:rPr');
    const character = valueOf(childOf(properties, 'w:rStyle'));
    const base = styles.run(style, character);
    const hasOwn = properties && properties.children.length > (character === undefined ? 0 : 1);
    const look = hasOwn ? styles.withDirect(base, properties) : base;
    if (look.hidden) return;
    const type = toType(look);
    for (const child of childrenOf(run)) {
      const image = child.name === 'w:drawing' ? inlineSize(child) : undefined;
      if (image) images.set(text.length, image);
      const kind = child.name === 'w:br' ? child.attributes.get('w:type') : undefined;
      if (kind === 'page' || kind === 'column') breaks.set(text.length, kind);
      const more = image ? '\ufffc' : textOf(child, label, noteLabel);
      if (more !== '') add(more, type);
      if (child.name === 'w:footnoteReference')
        notes.push({ at: text.length - 1, name: child.attributes.get('w:id') ?? '' });
    }
  };
  const read = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:r') readRun(child);
      else if (inside.has(child.name)) read(child);
      else if (child.name === 'mc:AlternateContent') read(childOf(child, 'mc:Choice') ?? child);
      else if (child.name === 'w:bookmarkStart')
        bookmarks.push({ at: text.length, name: child.attributes.get('w:name') ?? '' });
    }
  };
  read(paragraph);
  return { text, spans, images, breaks, notes, bookmarks };
}

function textOf(child: Element, label: string, noteLabel: (id: string) => string): string {
  switch (child.name) {
    case 'w:t':
      return textIn(child).replace(/[\t\n\r]/g, ' ');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return String.fromCodePoint(
        Number.parseInt(child.attributes.get('w:char') ?? '20', 16) || 32,
      );
    case 'w:footnoteRef':
      return label;
    case 'w:footnoteReference':
      return noteLabel(child.attributes.get('w:id') ?? '');
    default:
      return '';
  }
}

/** The size of an image in the line; one beside the text takes no room in it. */
function inlineSize(drawing: Element): ImageSize | undefined {
  const inline = childOf(drawing, 'wp:inline');
  const extent = childOf(inline, 'wp:extent');
  if (!extent) return undefined;
  const sides = (['distT', 'distB'] as const).map((name) => lengthOf(inline, name) ?? 0);
  return {
    width: (lengthOf(extent, 'cx') ?? 0) * twipsPerEmu,
    height: ((lengthOf(extent, 'cy') ?? 0) + (sides[0] ?? 0) + (sides[1] ?? 0)) * twipsPerEmu,
  };
}
