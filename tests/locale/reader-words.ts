import { parseAst } from 'vitest/node';

/** A text in a program that readers may see. */
export interface ReaderText {
  readonly file: string;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that browsers show or read out. */
const shownAttributes =
  /^(?:aria-?(?:label|description|valuetext)|title|alt|placeholder|summary|label|dataLabel|data-label|textContent|innerText)$/i;

/** Functions whose later arguments are the text of an element. */
const elementMakers: Readonly<Record<string, number>> = { h: 1, s: 1, element: 2, Option: 0 };

/**
 * The texts in a program that readers may see: those that become the text or a shown attribute of an element, and,
 * wherever they are, those that look like prose: words with a space between them, or one that begins in upper case.
 * Types, imports, keys, errors and names of messages are none.
 */
export function readerTextsIn(file: string, source: string): readonly ReaderText[] {
  const found: ReaderText[] = [];
  const visit = (node: unknown, isShown: boolean): void => {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, isShown));
    if (!isNode(node)) return;
    const text = textOf(node);
    if (text !== undefined && (isShown ? /\p{L}{2}/u : prose).test(text))
      found.push({ file, text });
    for (const [key, child] of childrenOf(node)) visit(child, isShownIn(node, key, isShown));
  };
  visit(parseAst(source, { lang: 'ts' }), false);
  for (const each of callsOf(parseAst(source, { lang: 'ts' }))) visit(each, true);
  return [...new Map(found.map((each) => [each.text, each])).values()];
}

/** Words with a space between them, or a word of two letters or more that begins in upper case. */
const prose = /\p{L}{2}[^\p{L}<>=]*\s+[^\p{L}<>=]*\p{L}|^\p{Lu}\p{Ll}/u;

/** The arguments that become the text of elements, and values of attributes that are shown. */
function callsOf(node: unknown): readonly unknown[] {
  if (Array.isArray(node)) return node.flatMap((each) => callsOf(each));
  if (!isNode(node)) return [];
  return [...shownIn(node), ...childrenOf(node).flatMap(([, child]) => callsOf(child))];
}

function shownIn(node: Node): readonly unknown[] {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const [name, args] = [nameOf(node['callee']), node['arguments'] as readonly unknown[]];
    if (name === 'setAttribute' && shownAttributes.test(textOf(args[0]) ?? '')) return [args[1]];
    const from = Object.hasOwn(elementMakers, name) ? elementMakers[name] : undefined;
    // Properties are objects, and only some of their values are shown.
    return from === undefined ? [] : args.slice(from).filter((each) => !isObject(each));
  }
  if (node.type === 'Property' && shownAttributes.test(nameOf(node['key']))) return [node['value']];
  if (node.type === 'AssignmentExpression' && shownAttributes.test(nameOf(node['left'])))
    return [node['right']];
  return [];
}

/** Whether what is below a node is shown where the node is. */
function isShownIn(node: Node, key: string, isShown: boolean): boolean {
  const passes =
    node.type === 'ArrayExpression' ||
    node.type === 'TemplateLiteral' ||
    node.type === 'SpreadElement' ||
    (node.type === 'LogicalExpression' && key === 'right') ||
    (node.type === 'ConditionalExpression' && key !== 'test');
  return isShown && passes;
}

/** Functions that take a selector. */
const selecting = /^(?:querySelector(?:All)?|closest|matches)$/;

/** What a program says by the children of a node, without what nobody reads. */
function childrenOf(node: Node): readonly (readonly [key: string, child: unknown])[] {
  if (/^(?:Import|Export(?:All|Named)|TS(?!As|NonNull|Satisfies))/.test(node.type)) {
    const { declaration } = node;
    return declaration ? [['declaration', declaration]] : [];
  }
  if (node.type === 'NewExpression' && /Error$/.test(nameOf(node['callee']))) return [];
  if (node.type === 'CallExpression' && selecting.test(nameOf(node['callee']))) return [];
  return Object.entries(node).filter(([key, child]) => {
    if (/^(?:typeAnnotation|typeArguments|typeParameters|returnType|regex)$/.test(key))
      return false;
    // A text that something is compared with is not shown.
    if (node.type === 'BinaryExpression' && textOf(child) !== undefined)
      return node['operator'] === '+';
    return node.type !== 'Property' || key !== 'key';
  });
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateElement') return undefined;
  return (node['value'] as { readonly cooked: string }).cooked; // as ESTree has it
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return String(node['name'] ?? node['value'] ?? '');
}

function isObject(node: unknown): boolean {
  return isNode(node) && node.type === 'ObjectExpression';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
