import type { NetworkPolicy, ProbeRequest, ProbeResult } from '../links/index.ts';

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

/** What a run needs of the process around it; tests hand in their own. */
export interface Host {
  /** The working directory: absolute. */
  readonly cwd: string;
  /** The folder of this package: absolute. */
  readonly root: string;
  /** Takes the report and nothing else. */
  readonly stdout: Stream;
  /** Takes progress and faults. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current day, as `2019-04-03`. */
  readonly today: string;
  /** Where to keep what was found between runs; absent where nothing is kept. */
  readonly cache?: {
    /** The folder: absolute. */
    readonly folder: string;
    /** The file of the program, which names all its other parts: what it finds depends on it. */
    readonly program: string;
    /** The version of Node.js. */
    readonly platform: string;
  };
  /** Checks addresses, in a process of its own. */
  readonly probe: Probe;
  /**
   * Calls back when somebody wants the program to end; what is undone then has a moment to be saved.
   *
   * @returns takes the wish to be called back
   */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Milliseconds since some moment, to tell how long something takes. */
  readonly elapsedMs: () => number;
  readonly process: {
    readonly pid: number;
    /** The name of this machine. */
    readonly host: string;
    /** Whether a process of this machine is still running. */
    readonly isRunning: (pid: number) => boolean;
  };
}

export interface Stream {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

/** How a run ends: nothing wrong, errors in the content, or the program could not do its work. */
export const exitCodes = { ok: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Wrong use or a broken machine: told in one line, exit code 2. */
export class CommandError extends Error {}
