import { nearMiss, suggest, type Place, type Problem, placesIn } from '../../model/index.ts';
import { quote } from '../format-value.ts';

/** An ignore comment that can be understood. */
export interface Directive {
  readonly rules: readonly string[];
  /** The last day on which it holds; without one it always does. */
  readonly until?: string;
  /** Whether it is about its whole file. */
  readonly isForFile: boolean;
  readonly place: Place;
}

/** A comment that begins as an ignore comment does, as it stands in its file. */
export interface Comment {
  /** What stands between the marks of a comment. */
  readonly text: string;
  /** Offset of that in the file. */
  readonly start: number;
}

/** The rules that comments may name, and those that they must not. */
export interface Names {
  readonly known: readonly string[];
  readonly never: readonly string[];
}

/** Whether the words of a comment are meant for this program. */
export function isDirective(text: string): boolean {
  return /^\s*pathways-ignore/.test(text);
}

const form = 'pathways-ignore RULE: reason';
const words = /^(\s*pathways-ignore([\w-]*)\s*)([^:]*)(?::([\s\S]*))?$/;

/**
 * Reads an ignore comment: `pathways-ignore RULE, RULE until 2027-01-31: reason`, or the same with
 * `pathways-ignore-file`. A comment that is wrong in one of its rules still silences the others.
 *
 * @param file the text of the file that holds it
 */
export function toDirective(
  { text, start }: Comment,
  file: string,
  names: Names,
): { directive?: Directive; problems: readonly Problem[] } {
  const toPlace = placesIn(file);
  const place = toPlace(start, start + text.length);
  const [, opening = '', suffix = '', head = '', reason] = words.exec(text) ?? [];
  const refuse = (problem: Problem) => ({ problems: [{ place, ...problem }] });
  if (suffix !== '' && suffix !== '-file')
    return refuse({
      message: `Unexpected comment ${quote(`pathways-ignore${suffix}`)}, expected \`pathways-ignore\` or \`pathways-ignore-file\``,
      help: `Write ${quote(form)} before a block, or \`pathways-ignore-file RULE: reason\` for the whole file.`,
    });
  if (reason === undefined || reason.trim() === '')
    return refuse({
      message: 'Unexpected ignore comment without a reason, expected one after a colon',
      help: `Write ${quote(form)}, so that whoever reads the page later can tell whether the exception still holds.`,
    });
  const [, list = '', gap, until] = /^([\s\S]*?)(?:((?:^|\s)until\b)([\s\S]*))?$/.exec(head) ?? [];
  if (gap !== undefined && !isDay(until?.trim() ?? ''))
    return refuse({
      message: `Unexpected end ${quote(until?.trim() ?? '')} of an ignore comment, expected a day such as \`2027-01-31\``,
      help: 'Write the last day on which it holds after `until`, or leave both out.',
    });
  const rules = namesIn(list, start + opening.length);
  if (rules.length === 0)
    return refuse({
      message: 'Unexpected ignore comment that names no rule, expected the name of one',
      help: `Write ${quote(form)}; the name of the rule stands at the end of the first line of a finding.`,
    });
  const problems = rules.flatMap((each) => toNameProblem(each, names, file));
  const right = rules.map(({ name }) => name).filter((name) => names.known.includes(name));
  if (right.length === 0) return { problems };
  const end = until === undefined ? {} : { until: until.trim() };
  return { directive: { rules: right, ...end, isForFile: suffix === '-file', place }, problems };
}

interface Name {
  readonly name: string;
  readonly start: number;
}

function namesIn(list: string, start: number): readonly Name[] {
  return [...list.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    start: start + match.index,
  }));
}

function toNameProblem(
  { name, start }: Name,
  { known, never }: Names,
  file: string,
): readonly Problem[] {
  const end = start + name.length;
  const found = { place: placesIn(file)(start, end) };
  if (never.includes(name))
    return [
      {
        ...found,
        message: `Unexpected ignore comment for ${quote(name)}, expected a rule that can be silenced`,
        help: `Mend what ${quote(name)} finds, and remove the name: outputs cannot be made as long as it finds anything.`,
      },
    ];
  if (known.includes(name)) return [];
  const meant = suggest(name, known);
  // On the further lines of a comment in a list, names stand elsewhere in the file than in the tree.
  const isThere = file.startsWith(name, start);
  const isSure = meant !== undefined && meant === nearMiss(name, known) && isThere;
  return [
    {
      ...found,
      message: `Unexpected rule ${quote(name)}, expected ${meant === undefined ? 'the name of one' : quote(meant)}`,
      help:
        meant === undefined
          ? 'The name of the rule stands at the end of the first line of a finding.'
          : `Write ${quote(meant)} instead.`,
      ...(isSure && { fix: [{ start, end, text: meant }] }),
    },
  ];
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return !!day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
