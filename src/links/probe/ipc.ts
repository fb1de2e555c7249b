import type { NetworkPolicy } from '../network/policy.ts';
import type { ProbeRequest, ProbeResult } from '../probe-result.ts';

/** The one message to the worker. */
export interface Task {
  readonly policy: NetworkPolicy;
  readonly requests: readonly ProbeRequest[];
  /** For temporary files. */
  readonly folder: string;
}

/** Messages of the worker: that it has begun, then one for each result, and one at the end. */
export type Message =
  | { readonly begun: true }
  /** Still there: sent again and again, unless something keeps the worker busy. */
  | { readonly alive: true }
  /** The address whose content is read next in one go, which may take long or end the worker; null once it is read. */
  | { readonly reading: string | null }
  | { readonly result: ProbeResult }
  | { readonly done: true }
  /** Why it ended early. */
  | { readonly failed: string };
