import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LinkChecker, LinkState, type LinkResult } from 'linkinator';
import pLimit from 'p-limit';
import type { LinkinatorResult } from '../probe-result.ts';
import { toFetchError } from './fetch-error.ts';

interface LinkinatorOptions {
  /** Where it serves its pages to itself, on `localhost`. */
  readonly port: number;
  /** How many addresses are in progress at a time. */
  readonly concurrency: number;
  /** For temporary files. */
  readonly folder: string;
}

/** Links on a page: linkinator parses a larger one for a long time before its first request. */
const perPage = 500;

const states: Readonly<Record<LinkState, LinkinatorResult['state']>> = {
  [LinkState.OK]: 'ok',
  [LinkState.BROKEN]: 'broken',
  [LinkState.SKIPPED]: 'skipped',
};

/**
 * Checks addresses with linkinator, as links of generated pages; it does not crawl. linkinator does not enforce
 * its own `concurrency`, so a semaphore (p-limit) starts the next address when a result has been handled.
 *
 * @param urls each one once
 * @param onResult handles a result; the next address waits until its promise is settled. Each address gets a
 *   result: where linkinator has none, it is `skipped`
 * @throws what `onResult` throws, after all addresses
 */
export async function runLinkinator(
  urls: readonly string[],
  options: LinkinatorOptions,
  onResult: (url: string, result: LinkinatorResult) => Promise<void>,
): Promise<void> {
  const waiting = new Map<string, string[]>();
  const malformed: string[] = [];
  for (const url of urls) {
    const address = toAddress(url);
    if (address === undefined) malformed.push(url);
    else waiting.set(address, [...(waiting.get(address) ?? []), url]);
  }
  const limit = pLimit(options.concurrency);
  const release = new Map<string, () => void>();
  const handled: Promise<unknown>[] = [];

  async function handle(all: readonly string[], result: LinkinatorResult): Promise<void> {
    const outcomes = Promise.allSettled(all.map((url) => onResult(url, result)));
    handled.push(outcomes.then((settled) => settled.find(({ status }) => status === 'rejected')));
    await outcomes;
  }

  function onLink(link: LinkResult): void {
    const all = waiting.get(link.url);
    if (all === undefined) return;
    waiting.delete(link.url);
    void handle(all, toResult(link)).then(release.get(link.url));
  }

  /** Waits for a slot, which is released when the result has been handled. */
  async function acquire(address: string): Promise<void> {
    if (!waiting.has(address)) return;
    await new Promise<void>((start) => {
      const slot = new Promise<void>((end) => release.set(address, end));
      void limit(() => (start(), slot));
    });
  }

  await checkPages([...waiting.keys()], options, onLink, acquire);
  for (const url of [...malformed, ...[...waiting.values()].flat()])
    await handle([url], { state: 'skipped' });
  const failed = (await Promise.all(handled)).find((each) => each !== undefined);
  // Only rejected results are found above.
  if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
}

/** Writes the pages, has them checked, and removes them. */
async function checkPages(
  addresses: readonly string[],
  { folder, port, concurrency }: LinkinatorOptions,
  onLink: (link: LinkResult) => void,
  acquire: (address: string) => Promise<void>,
): Promise<void> {
  if (addresses.length === 0) return;
  const pagesFolder = await mkdtemp(join(folder, 'pages-'));
  try {
    const pages: string[] = [];
    for (let from = 0; from < addresses.length; from += perPage) {
      const name = `page-${pages.length + 1}.html`;
      await writeFile(join(pagesFolder, name), toPage(addresses.slice(from, from + perPage)));
      pages.push(name);
    }
    const checker = new LinkChecker();
    checker.on('link', onLink);
    await checker.check({
      path: pages,
      serverRoot: pagesFolder,
      port,
      concurrency,
      recurse: false,
      retry: false,
      retryErrors: false,
      // Time in our queues must not count.
      timeout: 0,
      // Skips nothing: this is where linkinator waits before a request.
      linksToSkip: async (address) => {
        await acquire(address);
        return false;
      },
    });
  } finally {
    await rm(pagesFolder, { recursive: true, force: true });
  }
}

/** An address as linkinator reports it; undefined if it would not request it. */
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

/** Errors of requests before the one that was answered are ignored. */
function toResult({ state, status, failureDetails = [] }: LinkResult): LinkinatorResult {
  if (status !== undefined && status > 0) return { state: states[state], status };
  const error = failureDetails.findLast((each) => each instanceof Error);
  return { state: states[state], ...(error && { error: toFetchError(error) }) };
}
