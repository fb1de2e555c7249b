import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Point } from 'unist';
import { report, type Corpus, type Owner, type Place, placesIn } from '../../model/index.ts';
import { list, quote } from '../format-value.ts';
import type { CheckSettings } from '../rule.ts';
import { toDirective, type Directive, type Names } from './directive.ts';
import { commentsInMarkdown, type Found } from './markdown-comments.ts';
import { commentsInYaml } from './yaml-comments.ts';

/** Those who own what is wrong with ignore comments; undefined where the site switches one off. */
export interface Owners {
  readonly valid: Owner | undefined;
  readonly needed: Owner | undefined;
}

/**
 * Takes away the findings that ignore comments silence, and reports comments that cannot be understood,
 * that are past their end, or that silence nothing.
 *
 * Effect: messages are removed from the files of the corpus and counted there, and added to them.
 */
export function silence(
  corpus: Corpus,
  names: Names,
  { valid, needed }: Owners,
  { today }: CheckSettings,
): void {
  for (const { file, comments } of commentsOf(corpus)) {
    const text = String(file.value);
    const toPlace = placesIn(text);
    for (const comment of comments) {
      const { directive, problems } = toDirective(comment, text, names);
      if (valid) for (const problem of problems) report(file, valid, problem);
      if (!directive) continue;
      if (comment.isAstray && !directive.isForFile) {
        if (valid) report(file, valid, toAstray(directive));
        continue;
      }
      const isPast =
        directive.until !== undefined && today !== undefined && directive.until < today;
      if (isPast) {
        if (needed) report(file, needed, toPast(directive));
        continue;
      }
      const covered = comment.covers && toPlace(...comment.covers);
      const idle = directive.rules.filter((rule) => {
        const kept = file.messages.filter((each) => !isSilenced(each, rule, directive, covered));
        const isIdle = kept.length === file.messages.length;
        file.data.silenced = (file.data.silenced ?? 0) + file.messages.length - kept.length;
        file.messages.splice(0, Infinity, ...kept);
        return isIdle;
      });
      if (needed && idle.length > 0) report(file, needed, toIdle(directive, idle, comment));
    }
  }
}

/** The ignore comments of every file that was parsed. */
function commentsOf(corpus: Corpus): readonly { file: VFile; comments: readonly Found[] }[] {
  const pages = [...corpus.sources.values()].map((source) => {
    const front = source.tree.children.find((node) => node.type === 'yaml');
    const { start, end } = front?.position ?? {};
    const text = String(source.file.value);
    const inFront = start ? commentsInYaml(text.slice(0, end?.offset), 0) : [];
    return { file: source.file, comments: [...inFront, ...commentsInMarkdown(source)] };
  });
  const registries = Object.values(corpus.registries).map(({ file }) => ({
    file,
    comments: commentsInYaml(String(file.value ?? ''), 0),
  }));
  return [...pages, ...registries];
}

function isSilenced(
  { ruleId, place }: VFileMessage,
  rule: string,
  { isForFile }: Directive,
  covered: Place | undefined,
): boolean {
  if (ruleId !== rule) return false;
  if (isForFile) return true;
  if (!covered || !('start' in covered) || !place) return false;
  const point = 'start' in place ? place.start : place;
  return !isBefore(point, covered.start) && !isBefore(covered.end, point);
}

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function toAstray({ place }: Directive) {
  return {
    place,
    reason: 'Unexpected ignore comment inside a text, expected it on a line of its own before',
    note: 'Move the comment to a line of its own before the paragraph; it is about all of it.',
  };
}

function toPast({ place, rules, until = '' }: Directive) {
  return {
    place,
    actual: until,
    reason: `Unexpected ignore comment past its end ${quote(until)}, expected one that still holds`,
    note: `It silences ${list(rules)} no more. Remove it, and mend what is found; or set a later day if the reason still holds.`,
  };
}

function toIdle({ place, isForFile }: Directive, idle: readonly string[], { covers }: Found) {
  const where = isForFile ? 'in this file' : 'in what follows it';
  const what = covers || isForFile ? where : 'after it, since nothing follows it';
  return {
    place,
    actual: idle.join(', '),
    reason: `Unexpected ignore comment for ${list(idle)}, expected one that silences something`,
    note: `Nothing is wrong ${what} any more that this silences. Remove ${idle.length === 1 ? 'the name' : 'the names'}, or the whole comment.`,
  };
}
