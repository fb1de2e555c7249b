import type {
  Edit,
  HouseRule,
  Problem,
  TextBlock,
  TextRange,
  TextSource,
} from '../../model/index.ts';
import { choice, exact, quote } from '../format-value.ts';
import type { Example, Rule, RuleFacts } from '../rule.ts';
import { toPhraseFinder } from './find-phrases.ts';
import { isAbout, isInScope } from './in-scope.ts';

/** What a rule found, and what to write instead, if it says so. */
interface Match {
  readonly range: TextRange;
  readonly instead?: string | undefined;
}

/** Finds what a rule is about in the prose of a block. */
type Finder = (prose: string) => readonly Match[];

/** The rules of a content folder, as those of the program are. */
export function toRules(rules: readonly HouseRule[]): Promise<readonly Rule[]> {
  return Promise.all(
    rules.map(async (rule): Promise<Rule> => {
      const facts = toFacts(rule);
      if ('require' in rule) return { ...facts, scope: 'page', check: toRequirement(rule) };
      const find = await toFinder(rule);
      return { ...facts, scope: 'text', check: (source) => problemsIn(source, rule, find) };
    }),
  );
}

function toFacts(rule: HouseRule): RuleFacts {
  const { id, severity, why = 'The team that writes this content agreed on it.' } = rule;
  const examples = { good: toExamples(rule.examples.good), bad: toExamples(rule.examples.bad) };
  return { id, severity, summary: toSummary(rule), why, examples };
}

/** @param texts one at least, as the schema asks */
function toExamples([first = '', ...others]: readonly string[]): [Example, ...Example[]] {
  return [
    { body: `${first.trimEnd()}\n` },
    ...others.map((body) => ({ body: `${body.trimEnd()}\n` })),
  ];
}

function toSummary(rule: HouseRule): string {
  if ('forbid' in rule) return `Nothing says ${choice(rule.forbid)}.`;
  if ('require' in rule) return `Each page has ${choice(rule.require)}.`;
  if ('pattern' in rule) return `Nothing matches ${exact(rule.pattern)}.`;
  const pairs = Object.entries(rule.replace).map(
    ([phrase, instead]) => `${exact(instead)} is written instead of ${exact(phrase)}`,
  );
  return `${pairs.join('; ')}.`;
}

type Finding = Exclude<HouseRule, { require: unknown }>;

async function toFinder(rule: Finding): Promise<Finder> {
  if ('forbid' in rule) {
    const finders = rule.forbid.map(toPhraseFinder);
    return (prose) => finders.flatMap((find) => find(prose).map((range) => ({ range })));
  }
  if ('replace' in rule) {
    const finders = Object.entries(rule.replace).map(
      ([phrase, instead]) => [toPhraseFinder(phrase), instead] as const,
    );
    return (prose) =>
      finders.flatMap(([find, instead]) =>
        find(prose).map((range) => ({
          range,
          instead: inCaseOf(prose.slice(range.start, range.end), instead),
        })),
      );
  }
  const { RE2JS } = await import('re2js');
  const expression = RE2JS.compile(rule.pattern);
  return (prose) => {
    const matches: Match[] = [];
    const matcher = expression.matcher(prose);
    while (matcher.find()) {
      const range = { start: matcher.start(), end: matcher.end() };
      if (range.start === range.end) continue;
      const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at));
      const instead = rule.with?.replace(/\$(\d)/g, (_, at: string) => groups[Number(at)] ?? '');
      matches.push({ range, instead });
    }
    return matches;
  };
}

/** A word with a capital where the one that it replaces has one. */
function inCaseOf(found: string, instead: string): string {
  const isCapitalized = /^\p{Lu}\P{Lu}*$/u.test(found);
  return isCapitalized ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

function* problemsIn(source: TextSource, rule: Finding, find: Finder): Iterable<Problem> {
  if (!isAbout(rule, source)) return;
  for (const block of source.blocks())
    for (const { range, instead } of find(block.prose)) {
      const found = block.text.slice(range.start, range.end);
      if (!isInScope(rule, block, range) || found === instead) continue;
      const edit = instead === undefined ? undefined : toEdit(source, block, range, instead);
      yield {
        message: rule.message?.replaceAll('{match}', () => found) ?? toMessage(found, instead),
        place: block.placeOf(range),
        help: toHelp(rule, instead),
        ...(edit && { fix: [edit] }),
      };
    }
}

function toMessage(found: string, instead: string | undefined): string {
  return instead === undefined
    ? `${quote(found)} is a phrase that this toolkit avoids`
    : `${quote(found)} should be ${quote(instead)}`;
}

function toHelp({ help, why }: HouseRule, instead: string | undefined): string {
  const advice = help ?? (instead === undefined ? 'Reword it.' : `Write ${exact(instead)}.`);
  return why === undefined ? advice : `${advice} ${why}`;
}

/** Replaces what is written as it is read; where marks or an entity are in between, an author does it. */
function toEdit(
  { text }: TextSource,
  block: TextBlock,
  range: TextRange,
  instead: string,
): Edit | undefined {
  const written = block.writtenAt(range);
  if (!written) return undefined;
  const found = block.text.slice(range.start, range.end);
  return text.slice(written.start, written.end) === found
    ? { ...written, text: instead }
    : undefined;
}

function toRequirement(
  rule: Extract<HouseRule, { require: unknown }>,
): (source: TextSource) => Iterable<Problem> {
  const finders = rule.require.map(toPhraseFinder);
  return function* check(source) {
    if (!isAbout(rule, source)) return;
    const isThere = source
      .blocks()
      .some((block) =>
        finders.some((find) => find(block.prose).some((range) => isInScope(rule, block, range))),
      );
    if (isThere) return;
    const phrases = choice(rule.require);
    yield {
      message: rule.message ?? `This page lacks ${phrases}`,
      place: { line: 1, column: 1 },
      help: toHelp({ ...rule, help: rule.help ?? `Add ${phrases}.` }, undefined),
    };
  };
}
