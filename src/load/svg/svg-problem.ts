import { cut, imageInfo, placesIn, type ImageInfo, type Problem } from '../../model/index.ts';
import { drawnElements } from './drawn-elements.ts';
import { parseSvg, type ParsedSvg, type SvgElement } from './parse.ts';

const max = { depth: 100, drawn: 50_000 };

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements of these could run, load or show anything in a browser. Those of drawing programs show nothing. */
const otherNamespaces: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xhtml': 'HTML',
  'http://www.w3.org/1998/Math/MathML': 'MathML',
};

/** The elements that draw. All others are refused, since what is unknown here could do anything. */
const drawing: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc metadata style
   path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop pattern clipPath mask marker
   filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
   feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
   feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
   feTurbulence`.split(/\s+/),
);

/** What other elements are, in the words of drawing programs. */
const others: Readonly<Record<string, string>> = {
  a: 'a link',
  animate: 'an animation',
  animateMotion: 'an animation',
  animateTransform: 'an animation',
  feImage: 'another image',
  foreignObject: 'HTML',
  image: 'another image',
  script: 'a script',
  set: 'an animation',
};

const withoutIt = 'In your drawing program, save the image as plain SVG without it, or as PNG.';
const asPng = 'In your drawing program, save the image again, as SVG or as PNG.';

interface Fault {
  readonly message: string;
  readonly help: string;
}

/**
 * The first thing in an SVG image that could run, move, load something, or take too long to draw: the image of one
 * author must do none of it to readers, nor to whoever builds the outputs.
 */
export function svgProblem(bytes: Uint8Array): Problem | undefined {
  const text = new TextDecoder().decode(bytes);
  const parsed = parseSvg(text, max.depth);
  for (const { find, at } of partsOf(parsed, imageInfo(bytes))) {
    const fault = find();
    if (fault) return { ...fault, place: placesIn(text)(at?.start ?? 0, at?.end ?? 0) };
  }
  return undefined;
}

interface Part {
  readonly at: { readonly start: number; readonly end: number } | undefined;
  readonly find: () => Fault | undefined;
}

function* partsOf(
  { elements, instructions, fault }: ParsedSvg,
  info: ImageInfo | undefined,
): Generator<Part> {
  const [top] = elements;
  yield { at: top, find: () => faultOfTop(top) };
  for (const at of instructions) yield { at, find: () => faultOfInstruction(at.data) };
  for (const at of elements) yield { at, find: () => faultOfElement(at) };
  yield { at: top, find: () => (fault === undefined ? undefined : damaged(fault)) };
  yield { at: top, find: () => faultOfSize(elements) };
  yield { at: top, find: () => (info ? undefined : noSize) };
}

function faultOfTop(top: SvgElement | undefined): Fault | undefined {
  if (top?.name !== 'svg') return { message: 'This file is not an SVG image', help: asPng };
  if (top.namespace === svgNamespace) return undefined;
  return {
    message: "This SVG image has no namespace, so browsers don't show it",
    help: `Write \`<svg xmlns="${svgNamespace}"\` at its start.`,
  };
}

/** Other encodings, document types and style sheets could make a browser read another text than this one. */
function faultOfInstruction(data: string): Fault | undefined {
  const isHarmless =
    /^\?xml\s(?:[^>]*\sencoding\s*=\s*["'](?:utf-8|us-ascii)["']|(?:(?!encoding)[^>])*$)/i.test(
      data,
    ) || /^!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"[\]]*"\s+"[^"[\]]*")?\s*$/.test(data);
  if (isHarmless) return undefined;
  if (data.startsWith('!'))
    return {
      message: 'This SVG image has a document type with entities',
      help: `Delete it from \`<!DOCTYPE\` to \`]>\`, or save the image as plain SVG or as PNG.`,
    };
  return data.startsWith('?xml ')
    ? { message: 'This SVG image is not in UTF-8', help: asPng }
    : {
        message: `This SVG image contains an instruction to programs: ${quote(data)}`,
        help: withoutIt,
      };
}

function faultOfElement(element: SvgElement): Fault | undefined {
  const { name, namespace, attributes, style, depth } = element;
  if (depth > max.depth) return tooDeep;
  const other = otherNamespaces[namespace];
  if (other) return contains(`${other} (\`<${name}>\`)`);
  if (namespace === svgNamespace && !drawing.has(name)) return contains(wordsFor(name));
  for (const [attribute, value] of Object.entries(attributes)) {
    const fault = faultOfAttribute(attribute, value);
    if (fault) return fault;
  }
  return faultOfReference(style);
}

function wordsFor(name: string): string {
  const words = Object.hasOwn(others, name) ? others[name] : undefined;
  return words === undefined
    ? `the element \`<${name}>\`, which outputs can't show`
    : `${words} (\`<${name}>\`)`;
}

function faultOfAttribute(name: string, value: string): Fault | undefined {
  if (/^on/i.test(name)) return contains(`a script (\`${name}\`)`);
  const isReference = /(?:^|:)href$/i.test(name) || name === 'src' || name === 'xml:base';
  if (isReference && !/^\s*#/.test(value)) return loads(value);
  // An attribute for drawing is a value of CSS; those of drawing programs are notes to themselves.
  return name.includes(':') ? undefined : faultOfReference(value);
}

/** A reference of CSS to anything but an element of the image. An escape could hide one. */
function faultOfReference(css: string): Fault | undefined {
  if (!/[(@]/.test(css)) return undefined;
  for (const [, target = ''] of css.matchAll(/url\s*\(\s*["']?([^"')]*)/gi))
    if (!target.trim().startsWith('#')) return loads(target);
  const other = /@import|image-set\s*\(|\\/i.exec(css)?.[0];
  return other === undefined ? undefined : loads(other);
}

function faultOfSize(elements: readonly SvgElement[]): Fault | undefined {
  return drawnElements(elements, max.drawn) > max.drawn ? tooComplex : undefined;
}

const tooDeep: Fault = {
  message: `This SVG image is nested more than ${max.depth} levels deep`,
  help: asPng,
};

const tooComplex: Fault = {
  message: `This SVG image is too complex: more than ${max.drawn} elements are drawn`,
  help: 'In your drawing program, save the image as PNG.',
};

const noSize: Fault = {
  message: 'This SVG image has no size',
  help: 'Write `width`, `height` and `viewBox` in its `<svg>` tag, or save it as PNG.',
};

function damaged(fault: string): Fault {
  return { message: `This SVG image is damaged: ${fault}`, help: asPng };
}

function contains(what: string): Fault {
  return { message: `This SVG image contains ${what}`, help: withoutIt };
}

function loads(target: string): Fault {
  return {
    message: `This SVG image refers to something outside of it: ${quote(target)}`,
    help: withoutIt,
  };
}

function quote(value: string): string {
  return `\`${cut(value.replace(/[\s`]+/g, ' ').trim(), 60)}\``;
}
