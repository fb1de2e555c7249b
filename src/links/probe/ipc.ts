import type { Observation, Policy, Question } from '../network.ts';

/** What the probe is sent, once. */
export interface Task {
  readonly policy: Policy;
  readonly questions: readonly Question[];
  /** A folder in which it may make one of its own. */
  readonly folder: string;
}

/** What the probe sends: one message an observation, and one at the end. */
export type Report =
  | { readonly observation: Observation }
  | { readonly done: true }
  /** Why there is no more, in words for people. */
  | { readonly failed: string };
