import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LinkChecker, LinkState, type LinkResult } from 'linkinator';
import pLimit from 'p-limit';
import type { Observation } from '../network.ts';
import { toFault } from './fault.ts';

/** What linkinator says of an address. */
export type First = Observation['first'];

/** How linkinator is to work. */
interface Engine {
  /** Where it serves its pages to itself, on `localhost`. */
  readonly port: number;
  /** Addresses that are under way at a time. */
  readonly atOnce: number;
  /** A folder in which it may make another one. */
  readonly folder: string;
}

/** Addresses on a page: a larger page takes long to be read before the first of them is asked. */
const perPage = 500;

const states: Readonly<Record<LinkState, First['state']>> = {
  [LinkState.OK]: 'ok',
  [LinkState.BROKEN]: 'broken',
  [LinkState.SKIPPED]: 'skipped',
};

/**
 * Has linkinator ask for addresses, each once, as links of pages that are made for it; it crawls
 * nothing. It knows no limit of its own, so a further address begins when the answer to another one
 * has been taken.
 *
 * @param urls - each one once
 * @param onFirst - takes an answer; the next address waits until its promise is settled. Each address
 *   gets an answer: where linkinator has none, it is `skipped`
 * @throws what `onFirst` throws, after all addresses are through
 */
export async function askLinkinator(
  urls: readonly string[],
  engine: Engine,
  onFirst: (url: string, first: First) => Promise<void>,
): Promise<void> {
  const waiting = new Map<string, string[]>();
  const odd: string[] = [];
  for (const url of urls) {
    const address = toAddress(url);
    if (address === undefined) odd.push(url);
    else waiting.set(address, [...(waiting.get(address) ?? []), url]);
  }
  const limit = pLimit(engine.atOnce);
  const settle = new Map<string, () => void>();
  const taken: Promise<unknown>[] = [];

  async function take(all: readonly string[], first: First): Promise<void> {
    const results = Promise.allSettled(all.map((url) => onFirst(url, first)));
    taken.push(results.then((settled) => settled.find(({ status }) => status === 'rejected')));
    await results;
  }

  function onLink(result: LinkResult): void {
    const all = waiting.get(result.url);
    if (all === undefined) return;
    waiting.delete(result.url);
    void take(all, toFirst(result)).then(settle.get(result.url));
  }

  /** Waits for a turn, which lasts until the answer has been taken. */
  async function enter(address: string): Promise<void> {
    if (!waiting.has(address)) return;
    await new Promise<void>((start) => {
      const turn = new Promise<void>((end) => settle.set(address, end));
      void limit(() => (start(), turn));
    });
  }

  await checkPages([...waiting.keys()], engine, onLink, enter);
  for (const url of [...odd, ...[...waiting.values()].flat()])
    await take([url], { state: 'skipped' });
  const failed = (await Promise.all(taken)).find((each) => each !== undefined);
  // Only what was rejected is found above.
  if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
}

/** Writes the pages, has them checked, and removes them. */
async function checkPages(
  addresses: readonly string[],
  engine: Engine,
  onLink: (result: LinkResult) => void,
  enter: (address: string) => Promise<void>,
): Promise<void> {
  if (addresses.length === 0) return;
  const folder = await mkdtemp(join(engine.folder, 'pages-'));
  try {
    const pages: string[] = [];
    for (let from = 0; from < addresses.length; from += perPage) {
      const name = `page-${pages.length + 1}.html`;
      await writeFile(join(folder, name), toPage(addresses.slice(from, from + perPage)));
      pages.push(name);
    }
    const checker = new LinkChecker();
    checker.on('link', onLink);
    await checker.check({
      path: pages,
      serverRoot: folder,
      port: engine.port,
      concurrency: engine.atOnce,
      recurse: false,
      retry: false,
      retryErrors: false,
      // Addresses wait in queues of ours, which is no fault of theirs.
      timeout: 0,
      // It skips nothing; it is where linkinator waits before it asks.
      linksToSkip: async (address) => {
        await enter(address);
        return false;
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An address as linkinator will name it; undefined where it would not ask for it. */
function toAddress(url: string): string | undefined {
  try {
    const address = new URL(url);
    address.hash = '';
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

function toPage(addresses: readonly string[]): string {
  const links = addresses.map((address) => `<a href="${escape(address)}">x</a>`);
  return `<!doctype html>\n<title>Addresses</title>\n${links.join('\n')}\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** A request that failed before the one that was answered is forgotten. */
function toFirst({ state, status, failureDetails = [] }: LinkResult): First {
  if (status !== undefined && status > 0) return { state: states[state], status };
  const error = failureDetails.findLast((each) => each instanceof Error);
  return error === undefined
    ? { state: states[state] }
    : { state: states[state], fault: toFault(error) };
}
