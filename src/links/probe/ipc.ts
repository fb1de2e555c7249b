import type { NetworkPolicy } from '../network/policy.ts';
import type { ProbeRequest, ProbeResult } from '../probe-result.ts';

/** The one message to the worker. */
export interface Task {
  readonly policy: NetworkPolicy;
  readonly requests: readonly ProbeRequest[];
  /** For temporary files. */
  readonly folder: string;
}

/** Messages of the worker: one for each result, and one at the end. */
export type Message =
  | { readonly result: ProbeResult }
  | { readonly done: true }
  /** Why it ended early. */
  | { readonly failed: string };
