import type { Severity } from './finding.ts';

/** What a rule says about itself. */
export interface RuleInfo {
  /** The property that must hold, in hyphenated words, such as `link-resolves`. */
  readonly id: string;
  /** The severity of its findings unless the site sets another; `off` for a rule that is opt-in. */
  readonly severity: Severity | 'off';
  /** What must hold, in one sentence. */
  readonly summary: string;
  /** Why it matters to readers, in one or two sentences. */
  readonly why: string;
}
