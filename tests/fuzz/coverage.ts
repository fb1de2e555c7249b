import { Session, type Profiler } from 'node:inspector';

/** Tells which inputs run code that no input before them ran. */
export interface Coverage {
  /** Forgets what has run until now without an input. */
  readonly start: () => void;
  /** Whether anything that has run since the last call is new. */
  readonly hasNew: () => boolean;
  /** The same, and it is not new from then on. */
  readonly addNew: () => boolean;
  /** How many different blocks have been seen. */
  readonly size: () => number;
}

/** Block coverage of this thread's JavaScript, from V8; that of Node.js itself is left out. */
export function createCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const seen = new Set<string>();

  /** Counts start anew with each call. */
  function take(): readonly Profiler.ScriptCoverage[] {
    let scripts: readonly Profiler.ScriptCoverage[] = [];
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      scripts = taken.result;
    });
    return scripts.filter(({ url }) => url.startsWith('file:'));
  }

  const taken = (): readonly string[] =>
    take().flatMap(({ scriptId, functions }) =>
      functions.flatMap(({ ranges }) =>
        ranges
          .filter(({ count }) => count > 0)
          .map(({ startOffset, endOffset }) => `${scriptId}:${startOffset}:${endOffset}`),
      ),
    );

  return {
    start: () => void take(),
    hasNew: () => taken().some((each) => !seen.has(each)),
    addNew: () => {
      const before = seen.size;
      for (const each of taken()) seen.add(each);
      return seen.size > before;
    },
    size: () => seen.size,
  };
}
