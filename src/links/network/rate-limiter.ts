import type { Policy } from '../network.ts';

/** Says that a request is over; `false` where the host was not asked after all, and needs no pause. */
export type Leave = (wasAsked?: boolean) => void;

/** Gives each request its turn. */
interface Queue {
  /**
   * Calls `begin` when the host may be asked: at once, or later.
   *
   * @returns gives up the place; without effect once the turn has come.
   */
  readonly enter: (host: string, begin: (leave: Leave) => void) => () => void;
  /** Lets nobody ask this host for a time. */
  readonly rest: (host: string, restMs: number) => void;
  /** Forgets all that wait. */
  readonly clear: () => void;
}

/**
 * A queue for each host, first come, first served. Hosts take turns, so that a busy one holds up no
 * other; not more than `perHost` requests to one and `atOnce` in all are running, and a host has its
 * pause after each.
 */
export function createQueue(limits: Pick<Policy, 'atOnce' | 'perHost' | 'pauseMs'>): Queue {
  const hosts = new Map<string, Host>();
  /** Hosts that may be asked now, in the order of their turns. */
  const ready = new Set<Host>();
  let running = 0;
  let isServing = false;

  return {
    enter(name, begin) {
      const host = hostOf(name);
      // A place of its own, even for a function that stands here twice.
      const place = { begin };
      host.waiting.add(place);
      update(host);
      serve();
      return () => {
        host.waiting.delete(place);
        update(host);
      };
    },
    rest(name, restMs) {
      const host = hostOf(name);
      host.restsUntilMs = Math.max(host.restsUntilMs, performance.now() + restMs);
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
    const host: Host = { waiting: new Set(), running: 0, restsUntilMs: 0, timer: undefined };
    hosts.set(name, host);
    return host;
  }

  function update(host: Host): void {
    clearTimeout(host.timer);
    host.timer = undefined;
    const isWanted = host.waiting.size > 0 && host.running < limits.perHost;
    const restMs = host.restsUntilMs - performance.now();
    if (isWanted && restMs <= 0) {
      ready.add(host);
      return;
    }
    ready.delete(host);
    if (!isWanted) return;
    // Where the timer goes off early, it is set again.
    host.timer = setTimeout(
      () => {
        update(host);
        serve();
      },
      Math.min(Math.ceil(restMs), maxTimerMs),
    );
  }

  function serve(): void {
    // A request that is over at once would come back here, deeper each time; the loop goes on with it.
    if (isServing) return;
    isServing = true;
    while (running < limits.atOnce) {
      const [host] = ready;
      const [place] = host?.waiting ?? [];
      if (!host || !place) break;
      host.waiting.delete(place);
      host.running += 1;
      running += 1;
      // To the end of the row, if it is ready still.
      ready.delete(host);
      update(host);
      place.begin(leaveOnce(host));
    }
    isServing = false;
  }

  function leaveOnce(host: Host): Leave {
    let isOver = false;
    return (wasAsked = true) => {
      if (isOver) return;
      isOver = true;
      running -= 1;
      host.running -= 1;
      if (wasAsked)
        host.restsUntilMs = Math.max(host.restsUntilMs, performance.now() + limits.pauseMs);
      update(host);
      serve();
    };
  }
}

interface Host {
  readonly waiting: Set<{ readonly begin: (leave: Leave) => void }>;
  running: number;
  restsUntilMs: number;
  timer: NodeJS.Timeout | undefined;
}

/** A longer timer of Node.js goes off at once. */
const maxTimerMs = 2 ** 31 - 1;
