import {
  placesIn,
  toFinding,
  type Corpus,
  type Edit,
  type Finding,
  type Owner,
  type Problem,
} from '../../model/index.ts';
import { list, quote } from '../format-value.ts';
import { toDirective, type Directive, type Names } from './directive.ts';
import { commentsInMarkdown, type LocatedComment } from './markdown-comments.ts';
import { commentsInYaml } from './yaml-comments.ts';

interface Settings {
  readonly names: Names;
  /** The rule for ignore comments that are wrong; absent if the site switches it off. */
  readonly valid: Owner | undefined;
  /** The rule for ignore comments that suppress nothing; absent if the site switches it off. */
  readonly needed: Owner | undefined;
  readonly today: string | undefined;
}

interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/**
 * Removes the findings that ignore comments suppress, and adds one for each comment that is
 * malformed, has expired, or suppresses nothing.
 */
export function suppress(
  found: readonly Finding[],
  corpus: Corpus,
  { names, valid, needed, today }: Settings,
): Suppressed {
  const suppressed = new Set<Finding>();
  const added: Finding[] = [];
  for (const { file, text, comments } of commentsOf(corpus)) {
    if (comments.length === 0) continue;
    const inFile = found.filter((finding) => finding.file === file);
    const add = (owner: Owner | undefined, problem: Problem): void => {
      if (owner) added.push(toFinding(file, owner, problem));
    };
    for (const comment of comments) {
      const { directive, problems } = toDirective(comment, text, names);
      const covered = inFile.filter(toCover(comment, directive?.isForFile ?? false, text));
      const isNeeded = (id: string): boolean => covered.some(({ ruleId }) => ruleId === id);
      for (const problem of problems) {
        // A comment that would suppress nothing once it is fixed is left to the author.
        const { fix, alternatives } = problem;
        const isSafe = (edits: readonly Edit[]): boolean =>
          edits.every(({ text }) => isNeeded(text));
        add(valid, {
          ...problem,
          fix: fix && isSafe(fix) ? fix : undefined,
          alternatives: alternatives?.filter(({ edits }) => isSafe(edits)),
        });
      }
      if (!directive) continue;
      if (comment.isAstray && !directive.isForFile) {
        add(valid, toAstray(directive));
        continue;
      }
      if (directive.until !== undefined && today !== undefined && directive.until < today) {
        add(needed, toExpired(directive));
        continue;
      }
      const idle = directive.rules.filter((rule) => {
        const matches = covered.filter(
          (finding) => finding.ruleId === rule && !suppressed.has(finding),
        );
        for (const finding of matches) suppressed.add(finding);
        return matches.length === 0;
      });
      if (idle.length > 0) add(needed, toIdle(directive, idle, comment));
    }
  }
  return {
    findings: [...found.filter((finding) => !suppressed.has(finding)), ...added],
    suppressed: [...suppressed],
  };
}

interface CommentedFile {
  readonly file: string;
  readonly text: string;
  readonly comments: readonly LocatedComment[];
}

/** The ignore comments of every file that was parsed. */
function commentsOf(corpus: Corpus): readonly CommentedFile[] {
  const pages = [...corpus.sources.values()].map((source) => {
    const { id: file, text, yaml } = source;
    if (!text.includes('pathways-ignore')) return { file, text, comments: [] };
    const inFront = yaml ? commentsInYaml(text.slice(yaml.start, yaml.end), yaml.start) : [];
    return { file, text, comments: [...inFront, ...commentsInMarkdown(source)] };
  });
  const registries = Object.values(corpus.registries).map(({ id: file, text }) => ({
    file,
    text,
    comments: commentsInYaml(text, 0),
  }));
  return [...pages, ...registries];
}

/** Tells whether a comment applies to a finding. */
function toCover(
  { covers }: LocatedComment,
  isForFile: boolean,
  text: string,
): (finding: Finding) => boolean {
  if (isForFile) return () => true;
  if (!covers) return () => false;
  const { start, end } = placesIn(text)(...covers);
  return ({ line, column }) => {
    if (line === null || column === null) return false;
    const isBefore = line < start.line || (line === start.line && column < start.column);
    const isAfter = line > end.line || (line === end.line && column > end.column);
    return !isBefore && !isAfter;
  };
}

function toAstray({ place }: Directive): Problem {
  return {
    place,
    message: 'This ignore comment is in the middle of a paragraph',
    help: 'Move the comment to its own line before the paragraph; it applies to all of it.',
  };
}

function toExpired({ place, rules, until = '' }: Directive): Problem {
  return {
    place,
    message: `This ignore comment expired on ${quote(until)}`,
    help: `It no longer suppresses ${list(rules)}. Remove it and fix the findings, or set a later date if the reason still applies.`,
  };
}

function toIdle(
  { place, isForFile }: Directive,
  idle: readonly string[],
  { covers }: LocatedComment,
): Problem {
  const which = idle.length === 1 ? 'the name' : 'the names';
  const where = isForFile ? 'in this file' : covers ? 'in the block that follows' : 'after it';
  return {
    place,
    message: `This comment no longer suppresses anything for ${list(idle)}`,
    help: `There is no such finding ${where}. Remove ${which}, or the whole comment.`,
  };
}
