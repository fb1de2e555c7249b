import type { NetworkPolicy } from './policy.ts';

/** Frees the slot; with `false` without the pause that follows a request. */
export type Release = (wasRequested?: boolean) => void;

/** Controls when requests to a host start. */
interface RateLimiter {
  /**
   * Calls `start` once the host has a free slot: at once, or later.
   *
   * @returns stops waiting; no effect after the start
   */
  readonly acquire: (host: string, start: (release: Release) => void) => () => void;
  /** Starts no request to this host for a time. */
  readonly pause: (host: string, pauseMs: number) => void;
  /** Drops all waiting requests. */
  readonly clear: () => void;
}

/**
 * One first-in, first-out queue for each host, served in rotation so that a busy host delays no other. At
 * most `perHost` requests to one host and `concurrency` in all run at a time, with a pause after each.
 */
export function createRateLimiter(
  limits: Pick<NetworkPolicy, 'concurrency' | 'perHost' | 'pauseMs'>,
): RateLimiter {
  const hosts = new Map<string, Host>();
  /** Hosts that can take a request now, in rotation. */
  const ready = new Set<Host>();
  let running = 0;
  let isServing = false;

  return {
    acquire(name, start) {
      const host = hostOf(name);
      // A new object each time, so that the same function can wait twice.
      const entry = { start };
      host.waiting.add(entry);
      update(host);
      serve();
      return () => {
        host.waiting.delete(entry);
        update(host);
      };
    },
    pause(name, pauseMs) {
      const host = hostOf(name);
      host.pausedUntilMs = Math.max(host.pausedUntilMs, performance.now() + pauseMs);
      update(host);
    },
    clear() {
      for (const host of hosts.values()) {
        host.waiting.clear();
        update(host);
      }
    },
  };

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    const host: Host = { waiting: new Set(), running: 0, pausedUntilMs: 0, timer: undefined };
    hosts.set(name, host);
    return host;
  }

  function update(host: Host): void {
    clearTimeout(host.timer);
    host.timer = undefined;
    const isWanted = host.waiting.size > 0 && host.running < limits.perHost;
    const pauseMs = host.pausedUntilMs - performance.now();
    if (isWanted && pauseMs <= 0) {
      ready.add(host);
      return;
    }
    ready.delete(host);
    if (!isWanted) return;
    // A timer that fires early is set again.
    host.timer = setTimeout(
      () => {
        update(host);
        serve();
      },
      Math.min(Math.ceil(pauseMs), maxTimerMs),
    );
  }

  function serve(): void {
    // Requests that end at once would recurse deeper each time; the loop continues with them instead.
    if (isServing) return;
    isServing = true;
    while (running < limits.concurrency) {
      const [host] = ready;
      const [entry] = host?.waiting ?? [];
      if (!host || !entry) break;
      host.waiting.delete(entry);
      host.running += 1;
      running += 1;
      // Back to the end of the rotation, if it is still ready.
      ready.delete(host);
      update(host);
      entry.start(releaseOnce(host));
    }
    isServing = false;
  }

  function releaseOnce(host: Host): Release {
    let isReleased = false;
    return (wasRequested = true) => {
      if (isReleased) return;
      isReleased = true;
      running -= 1;
      host.running -= 1;
      if (wasRequested)
        host.pausedUntilMs = Math.max(host.pausedUntilMs, performance.now() + limits.pauseMs);
      update(host);
      serve();
    };
  }
}

interface Host {
  readonly waiting: Set<{ readonly start: (release: Release) => void }>;
  running: number;
  pausedUntilMs: number;
  timer: NodeJS.Timeout | undefined;
}

/** Node.js fires longer timers at once. */
const maxTimerMs = 2 ** 31 - 1;
