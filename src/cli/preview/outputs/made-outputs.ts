import type { Finding, Output } from '../../../model/index.ts';

/** The content that files for download are made from. */
export interface OutputsRequest {
  /** The content folder: absolute. */
  readonly content: string;
  /** The folder that defaults begin in: absolute. */
  readonly project: string;
  readonly today: string;
  /** Whether the cache may be read and written. */
  readonly isCached: boolean;
}

/** Files for download, and what is wrong with them or would be lost in them. */
export interface MadeOutputs {
  readonly outputs: readonly Output[];
  readonly findings: readonly Finding[];
}
