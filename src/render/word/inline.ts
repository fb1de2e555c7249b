import type { Element } from '../../ooxml/index.ts';
import type { EastAsian } from './scripts.ts';
import type { Color } from './palette.ts';
import type { ShownImage } from './images.ts';
import type { ImageSize } from './image-size.ts';

/** What a line of text is made of. It gets its ids when its part is written. */
export type Inline = TextRun | Picture | Hyperlink | Bookmark | Anchor | PageReference | Raw;

/** Text in one formatting. */
export interface TextRun {
  readonly kind: 'text';
  readonly properties: RunProperties;
  readonly parts: readonly RunPart[];
}

/** A text, or an element that represents a character. */
type RunPart = string | RunMark;

/** ISO/IEC 29500-1, 17.3.3 */
interface RunMark {
  readonly name: 'br' | 'tab' | 'noBreakHyphen' | 'softHyphen';
}

export const lineBreak: RunMark = { name: 'br' };
export const tab: RunMark = { name: 'tab' };
export const noBreakHyphen: RunMark = { name: 'noBreakHyphen' };
export const softHyphen: RunMark = { name: 'softHyphen' };

/** The formatting of a run. */
export interface RunProperties {
  /** The id of a character style. */
  readonly style?: string;
  readonly font?: string;
  /** What East Asian text it is, on which its font and its language depend. */
  readonly eastAsian?: EastAsian | 'shared';
  readonly bold?: true;
  readonly italics?: true;
  readonly strike?: true;
  readonly noProof?: true;
  readonly color?: Color;
  /** In half points. */
  readonly size?: number;
  readonly shading?: Shading;
  readonly subScript?: true;
  readonly superScript?: true;
  readonly rightToLeft?: true;
}

/** A fill behind text. */
export interface Shading {
  readonly type: 'clear';
  readonly color: 'auto';
  readonly fill: Color;
}

/** An image in the line. */
interface Picture {
  readonly kind: 'picture';
  readonly image: ShownImage;
  readonly size: ImageSize;
  readonly description: string;
  readonly title?: string;
}

/** A link to an address, or to a bookmark in the file. */
interface Hyperlink {
  readonly kind: 'hyperlink';
  readonly target: { readonly url: string } | { readonly bookmark: string };
  readonly children: readonly Inline[];
}

/** A name for its children. */
interface Bookmark {
  readonly kind: 'bookmark';
  readonly name: string;
  readonly children: readonly Inline[];
}

/** A place that links from elsewhere lead to: the first of its name in the file. */
interface Anchor {
  readonly kind: 'anchor';
  readonly name: string;
}

/** A field that shows the page of a bookmark, between texts that are there only with it. */
interface PageReference {
  readonly kind: 'pageReference';
  readonly bookmark: string;
  readonly before: string;
  readonly after: string;
  /** The id of a character style. */
  readonly style: string;
}

/** Elements that need no ids. */
interface Raw {
  readonly kind: 'raw';
  readonly elements: readonly Element[];
}

/** Text in one formatting. */
export function textRun(parts: readonly RunPart[], properties: RunProperties = {}): TextRun {
  return { kind: 'text', properties, parts };
}

/** A name for inline content. */
export function bookmarked(name: string, children: readonly Inline[]): Inline {
  return { kind: 'bookmark', name, children };
}

/** Places that links from elsewhere lead to, by their names. */
export function anchors(names: readonly string[]): readonly Inline[] {
  return names.map((name) => ({ kind: 'anchor', name }));
}

/** Elements as they are. */
export function raw(...elements: readonly Element[]): Inline {
  return { kind: 'raw', elements };
}
