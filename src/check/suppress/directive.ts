import { placesIn, type Place, type Problem } from '../../model/index.ts';
import { quote } from '../format-value.ts';
import { unknownRule, whereRulesAre } from '../unknown-name.ts';

/** A valid ignore comment. */
export interface Directive {
  readonly rules: readonly string[];
  /** The last day on which it applies; without one it always does. */
  readonly until?: string;
  /** Whether it applies to its whole file. */
  readonly isForFile: boolean;
  readonly place: Place;
}

/** A comment that starts like an ignore comment. */
export interface Comment {
  /** The text between the comment marks. */
  readonly text: string;
  /** Offset of the text in the file. */
  readonly start: number;
}

/** The rules that comments can suppress, and those that they cannot. */
export interface Names {
  readonly known: readonly string[];
  readonly never: readonly string[];
}

/** Whether a comment is meant for this program. */
export function isDirective(text: string): boolean {
  return /^\s*pathways-ignore/.test(text);
}

const form = 'pathways-ignore RULE: reason';
const words = /^(\s*pathways-ignore([\w-]*)\s*)([^:]*)(?::([\s\S]*))?$/;

/**
 * Reads an ignore comment: `pathways-ignore RULE, RULE until 2027-01-31: reason`, or the same with
 * `pathways-ignore-file`. A comment with one wrong rule still suppresses the others.
 *
 * @param file the text of its file
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
      message: `${quote(`pathways-ignore${suffix}`)} is not a valid comment`,
      help: `Write ${quote(form)} before a block, or \`pathways-ignore-file RULE: reason\` for the whole file.`,
    });
  if (reason === undefined || reason.trim() === '')
    return refuse({
      message: 'This ignore comment gives no reason',
      help: `Write ${quote(form)}, so that later editors can tell whether the exception still applies.`,
    });
  const [, list = '', gap, until] = /^([\s\S]*?)(?:((?:^|\s)until\b)([\s\S]*))?$/.exec(head) ?? [];
  if (gap !== undefined && !isDay(until?.trim() ?? ''))
    return refuse({
      message: `${quote(until?.trim() ?? '')} is not a valid date`,
      help: 'Write the last day on which the comment applies, such as `until 2027-01-31`, or remove `until`.',
    });
  const rules = namesIn(list, start + opening.length);
  if (rules.length === 0)
    return refuse({
      message: 'This ignore comment names no rule',
      help: `Write ${quote(form)}. ${whereRulesAre}`,
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
  if (known.includes(name)) return [];
  const end = start + name.length;
  const place = placesIn(file)(start, end);
  if (never.includes(name))
    return [
      {
        place,
        message: `Findings of ${quote(name)} can't be suppressed here`,
        help: `Fix them, and remove ${quote(name)} from the comment.`,
      },
    ];
  // In a comment of several lines in a list, offsets of the file and of the tree differ.
  const isThere = file.startsWith(name, start);
  return [
    {
      place,
      ...unknownRule(name, known, (meant) => (isThere ? [{ start, end, text: meant }] : undefined)),
    },
  ];
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return !!day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
