import { strToU8 } from 'fflate';
import { childrenOf, maxElements, parse, toText, type Element } from '../files/index.ts';
import { resolveNamespaces } from './namespaces.ts';
import { toXml } from './to-xml.ts';

/** The XML of a part. */
interface Xml {
  /** A nameless element around the top one. Names have the prefixes of `namespaces.ts`. */
  readonly root: Element;
  /** As it was read; empty if the part was made here. */
  readonly text: string;
  /** What keeps it from being well-formed XML, each as a clause. */
  readonly faults: readonly string[];
}

/** A part of a package: a file with a path. */
export interface Part {
  readonly path: string;
  /** Parsed when it is first asked for; from then on the tree is what is saved. @throws LimitError */
  readonly xml: Xml;
  /** What is saved. */
  readonly bytes: Uint8Array;
}

/** The parts of a package, by their paths. */
export type Parts = Map<string, Part>;

/** The top element of a part. */
export function topOf(part: Part | undefined): Element | undefined {
  return childrenOf(part?.xml.root)[0];
}

/** A part made of a tree. */
export function toXmlPart(path: string, top: Element): Part {
  const root: Element = {
    name: '',
    attributes: new Map([['standalone', 'yes']]),
    children: [top],
    parent: undefined,
  };
  top.parent = root;
  return {
    path,
    xml: { root, text: '', faults: [] },
    get bytes() {
      return strToU8(toXml(root));
    },
  };
}

/** @param budget how many elements the package may still have */
export function storedPart(
  path: string,
  stored: Uint8Array,
  budget = { elements: maxElements },
): Part {
  let xml: Xml | undefined;
  return {
    path,
    get xml() {
      return (xml ??= readXml(stored, budget));
    },
    get bytes() {
      return xml ? strToU8(toXml(xml.root)) : stored;
    },
  };
}

/** A part that is not changed any more: what is saved is made once, also where its tree is read. */
export function fixedPart(part: Part): Part {
  const { path, bytes } = part;
  return {
    path,
    get xml() {
      return part.xml;
    },
    bytes,
  };
}

function readXml(bytes: Uint8Array, budget: { elements: number }): Xml {
  const text = toText(bytes);
  const { root, faults, count } = parse(text.value, 'xml', budget.elements);
  budget.elements -= count;
  return {
    root,
    text: text.value,
    faults: [...text.faults, ...faults, ...resolveNamespaces(root)],
  };
}
