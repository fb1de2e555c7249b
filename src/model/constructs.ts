import type { BlockContent, DefinitionContent, Nodes, Parent, PhrasingContent } from 'mdast';
import type { Source } from './corpus.ts';
import { captionOf } from './figures.ts';
import { walk } from './walk.ts';

/** The types of nodes that Markdown does not have. */
const constructTypes: ReadonlySet<Nodes['type']> = new Set([
  'callout',
  'definitionList',
  'details',
  'subscript',
  'superscript',
  'keyboard',
  'abbreviation',
] as const);

/** The constructs on a page that Markdown does not have: types of nodes, and `caption` where an image has one. */
export function constructsIn({
  tree,
  linkOf,
}: Pick<Source, 'tree' | 'linkOf'>): ReadonlySet<Nodes['type'] | 'caption'> {
  const types = new Set<Nodes['type'] | 'caption'>();
  walk(tree, (node) => {
    if (constructTypes.has(node.type)) types.add(node.type);
    const isImage = node.type === 'image' || node.type === 'imageReference';
    if (isImage && captionOf({ linkOf }, node) !== undefined) types.add('caption');
  });
  return types;
}

/** The tags that become nodes; `abbr` with a title alone, the others without attributes. */
export const constructTags = ['abbr', 'br', 'details', 'kbd', 'sub', 'summary', 'sup'] as const;

/** The kinds of callouts: GitHub's alerts, from the mildest to the most urgent. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];

/** The words that outputs add to what an author wrote. */
export const constructLabels = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  /** The line of a `<details>` without a `<summary>`. */
  details: 'Details',
} as const satisfies Record<CalloutKind | 'details', string>;

/** A quotation that begins with `[!NOTE]` or another kind: not quoted, but set apart. */
export interface Callout extends Parent {
  type: 'callout';
  kind: CalloutKind;
  children: (BlockContent | DefinitionContent)[];
}

/** Terms and their definitions: lines such as `Term`, then `: Definition`. */
interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: (BlockContent | DefinitionContent)[];
}

/** `<details>`: content under a line that opens it. */
export interface Details extends Parent {
  type: 'details';
  /** The first one may be the summary. */
  children: (DetailsSummary | BlockContent | DefinitionContent)[];
}

export interface DetailsSummary extends Parent {
  type: 'detailsSummary';
  children: PhrasingContent[];
}

/** `<sub>`. */
interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

/** `<sup>`. */
interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** `<kbd>`: a key to press. */
interface Keyboard extends Parent {
  type: 'keyboard';
  children: PhrasingContent[];
}

/** `<abbr title="...">`. */
interface Abbreviation extends Parent {
  type: 'abbreviation';
  /** What it is short for. */
  title: string;
  children: PhrasingContent[];
}

interface Blocks {
  callout: Callout;
  definitionList: DefinitionList;
  details: Details;
}

interface Phrases {
  subscript: Subscript;
  superscript: Superscript;
  keyboard: Keyboard;
  abbreviation: Abbreviation;
}

declare module 'mdast' {
  interface BlockContentMap extends Blocks {}
  interface PhrasingContentMap extends Phrases {}
  interface RootContentMap extends Blocks, Phrases {
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
    detailsSummary: DetailsSummary;
  }
  interface HeadingData {
    /** The anchor that its author chose, written `{#anchor}` at its end. */
    anchor?: string;
  }
  interface Break {
    /** What it is in a text on one line. */
    value?: ' ';
  }
}
