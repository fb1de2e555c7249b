import type { NetworkPolicy, ProbeRequest, ProbeResult } from '../links/index.ts';
import type { MadeOutputs, OutputsRequest } from './preview/outputs/made-outputs.ts';
import type { Reader } from './reader/job.ts';
import type { ReaderLimits } from './reader/open-reader.ts';

/**
 * Checks addresses on the network, and passes on each result as soon as it is there.
 *
 * @throws Error if the network cannot be used at all
 */
export type Probe = (
  policy: NetworkPolicy,
  requests: readonly ProbeRequest[],
  onResult: (result: ProbeResult) => void,
  signal: AbortSignal,
) => Promise<void>;

/** What a run needs from the process around it; tests provide their own. */
export interface Host {
  /** The working directory: absolute. */
  readonly cwd: string;
  /** The folder of this package: absolute. */
  readonly root: string;
  /** How the program was started, such as `pathways` or `node dist/main.js`. */
  readonly program: string;
  /** For the report and nothing else. */
  readonly stdout: Stream;
  /** For progress, notes and errors. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current day, as `2019-04-03`. */
  readonly today: string;
  /** Where results are kept between runs; absent if they are not. */
  readonly cache?: {
    /** The folder: absolute. */
    readonly folder: string;
    /** The file of the program. It names all other parts by their hashes, so results depend on it alone. */
    readonly program: string;
    /** The version of Node.js. */
    readonly platform: string;
    /** The id of the user, to whom what is kept must belong; undefined where systems have none. */
    readonly user?: number | undefined;
    /** How large it may be; enough for any toolkit by default. */
    readonly maxBytes?: number;
  };
  /** Checks addresses in a separate process. */
  readonly probe: Probe;
  /** Standard input and output as streams; absent in tests of commands that print. */
  readonly streams?: {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
  };
  /**
   * Reads files of others where that can be ended.
   *
   * @param limits of what a file may use; enough for any file to be read by default
   */
  readonly openReader: (limits?: ReaderLimits) => Reader;
  /** Keeps the memory of a run on large content within bounds, for more time. */
  readonly limitHeapGrowth: () => void;
  /**
   * Calls back when the user interrupts the program, which then has a moment to save its work.
   *
   * @returns cancels the call
   */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Makes outputs where that takes no time from other work, and can be ended. */
  readonly makeOutputs: (request: OutputsRequest, signal: AbortSignal) => Promise<MadeOutputs>;
  /** A text that nobody can guess. */
  readonly newToken: () => string;
  /** Milliseconds since the program started. */
  readonly elapsedMs: () => number;
  readonly process: {
    readonly pid: number;
    /** The name of this machine. */
    readonly host: string;
    /** Whether a process of this machine is still running. */
    readonly isRunning: (pid: number) => boolean;
  };
}

interface Stream {
  readonly isTerminal: boolean;
  /** The width of the terminal; undefined if there is none. */
  readonly columns?: number | undefined;
  readonly write: (text: string) => void;
}

/** How a run ends: no errors, errors found, or the program could not do its work. */
export const exitCodes = { ok: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A usage or system error: one line on standard error, exit code 2. */
export class CommandError extends Error {}
