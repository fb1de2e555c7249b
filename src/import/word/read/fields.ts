import type { Element } from '../../../ooxml/index.ts';

/** A field that is open: what it does, and whether its result has begun. ISO/IEC 29500-1, 17.16 */
interface Field {
  instruction: string;
  hasResult: boolean;
  /** Its mark, which has what a form is filled in with. */
  readonly mark?: Element;
  /** Whether the result has words. */
  hasWords: boolean;
}

/** Fields that are open, innermost last. */
export type Fields = Field[];

const maxDepth = 100;
const maxInstruction = 4_000;

/** Opens a field at its mark. */
export function beginField(fields: Fields, mark: Element): void {
  if (fields.length < maxDepth)
    fields.push({ instruction: '', hasResult: false, hasWords: false, mark });
}

/** Adds to the instruction of the innermost field. */
export function addInstruction(fields: Fields, text: string): void {
  const open = fields.at(-1);
  if (open && !open.hasResult && open.instruction.length < maxInstruction) open.instruction += text;
}

/** Whether what is written in fields is what an author wrote: results that number pages and notes are not. */
export function isShown(fields: Fields): boolean {
  return fields.every(
    ({ instruction, hasResult }) => hasResult && !/^\s*(?:PAGEREF|NOTEREF)\b/.test(instruction),
  );
}

/** Whether this is in the result of a field with a name. */
export function isInResultOf(name: 'NOTEREF' | 'PAGEREF', fields: Fields): boolean {
  return fields.some(
    ({ instruction, hasResult }) => hasResult && instruction.trim().startsWith(`${name} `),
  );
}

/** Whether a field is a table of contents. */
export function isContentsField({ instruction }: Field): boolean {
  return /^\s*TOC\b/.test(instruction);
}

/** The bookmark at the footnote whose number a field shows; undefined if it shows none. */
export function notedIn({ instruction }: Field): string | undefined {
  return /^\s*NOTEREF\s+(\S+)/.exec(instruction)?.[1];
}

/** Where the innermost field that is a link leads: a web address, or `#` and a bookmark. */
export function linkInFields(fields: Fields): string | undefined {
  const field = fields.findLast(({ instruction }) => /^\s*(?:HYPERLINK|REF)\b/.test(instruction));
  if (!field) return undefined;
  const [, bookmark] = /^\s*REF\s+(\S+).*\\h/.exec(field.instruction) ?? [];
  if (bookmark !== undefined) return `#${bookmark}`;
  if (!/HYPERLINK/.test(field.instruction)) return undefined;
  const words = [...field.instruction.matchAll(/(\\[a-z])|"([^"]*)"/gi)];
  let target = '';
  for (const [index, [, flag, word]] of words.entries())
    if (flag === undefined)
      target += words[index - 1]?.[1] === '\\l' ? `#${word}` : target ? '' : (word ?? '');
  return target;
}
