import {
  cacheKey,
  digestOutline,
  keptIn,
  noCache,
  toFinding,
  toOutline,
  type Corpus,
  type Finding,
  type FileProblem,
  type Owner,
  type PageId,
  type Source,
} from '../model/index.ts';
import { placed } from './place.ts';
import type { CheckSettings, EnabledRule } from './rule.ts';

/** What rules find on a page, and what others collect from it, by rule. */
interface PageRecord {
  readonly findings: readonly Finding[];
  readonly facts: Readonly<Record<string, readonly unknown[]>>;
}

/** Checks pages among others, one at a time. */
interface ContextCheck {
  readonly checkPage: (page: Source) => Promise<void>;
  /** What was found on all pages, by comparing them, and in the registries. */
  readonly findings: () => readonly Finding[];
}

/** Runs the rules that look at a page among others. A page whose text and surroundings are the same is not read again. */
export function toContextCheck(
  corpus: Corpus,
  enabled: readonly EnabledRule[],
  settings: CheckSettings,
): ContextCheck {
  const { cache = noCache } = settings;
  const outline = toOutline(corpus);
  const owners = enabled.map(({ owner }) => owner);
  const common = cache === noCache ? '' : cacheKey('surroundings', [digestOutline(corpus), owners]);
  const records = new Map<PageId, PageRecord>();
  return {
    checkPage: async (source) => {
      const from = [common, source.id, source.text];
      const make = async (): Promise<PageRecord> => toRecord(source, outline, enabled);
      records.set(source.id, await keptIn(cache, { kind: 'context', from, make }));
    },
    findings: () => [
      ...[...records.values()].flatMap((record) => record.findings),
      ...compared(records, corpus, enabled, settings),
    ],
  };
}

/** What is found by comparing pages, and in the registries. */
function compared(
  records: ReadonlyMap<PageId, PageRecord>,
  corpus: Corpus,
  enabled: readonly EnabledRule[],
  settings: CheckSettings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (owner: Owner, problems: Iterable<FileProblem>): void => {
    for (const problem of problems) findings.push(toFinding(problem.file, owner, placed(problem)));
  };
  for (const { rule, owner } of enabled)
    if (rule.scope === 'context') add(owner, rule.checkRegistries?.(corpus) ?? []);
    else if (rule.scope === 'collecting') {
      const facts = new Map([...records].map(([id, each]) => [id, each.facts[rule.id] ?? []]));
      add(owner, rule.check(facts, corpus, settings));
    }
  return findings;
}

function toRecord(source: Source, outline: Corpus, enabled: readonly EnabledRule[]): PageRecord {
  const findings: Finding[] = [];
  const facts: Record<string, readonly unknown[]> = {};
  for (const { rule, owner } of enabled)
    if (rule.scope === 'context')
      for (const problem of rule.check(source, outline))
        findings.push(toFinding(source.id, owner, placed(problem)));
    else if (rule.scope === 'collecting') {
      const collected = rule.collect(source, outline);
      if (collected.length > 0) facts[rule.id] = collected;
    }
  return { findings, facts };
}
