import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { createDispatcher } from '../network/dispatcher.ts';
import type { NetworkPolicy } from '../network/policy.ts';
import type { ProbeRequest, ProbeResult } from '../probe-result.ts';
import { runLinkinator } from './linkinator.ts';
import type { OnReading } from './fetch-page.ts';
import { createRecheck } from './recheck.ts';
import { roundRobin } from './round-robin.ts';

/** How many addresses are in progress at a time: enough for many slow hosts, in little memory. */
const concurrency = 500;

/**
 * Checks addresses with linkinator and, where its result is not enough, with a request of our own. Both go
 * through a dispatcher that enforces the policy.
 *
 * The dispatcher is the global one of the process during the run, so only one run at a time is possible,
 * and best in a process of its own.
 *
 * @param onResult called for each address as soon as its result is complete, in any order
 * @param env the environment; a proxy in it would bypass the policy
 * @param folder for temporary files
 * @param onReading called before the content of a page is read in one go, which may take long or break this process,
 *   and without an address after that
 * @throws if a proxy is set, or the policy is malformed
 */
export async function probe(
  policy: NetworkPolicy,
  requests: readonly ProbeRequest[],
  onResult: (result: ProbeResult) => void,
  env?: Readonly<Record<string, string | undefined>>,
  folder: string = tmpdir(),
  onReading?: OnReading,
): Promise<void> {
  const port = await freePort();
  const own = createDispatcher(policy, `http://localhost:${port}`, env);
  const previous = getGlobalDispatcher();
  setGlobalDispatcher(own.dispatcher);
  try {
    const recheck = createRecheck(policy, globalThis.fetch, onReading);
    const byUrl = new Map(requests.map((request) => [request.url, request]));
    await runLinkinator(
      roundRobin([...byUrl.keys()]),
      { port, concurrency, folder },
      async (url, result) => {
        const request = byUrl.get(url);
        if (request !== undefined) onResult(await recheck(request, result));
      },
    );
  } finally {
    setGlobalDispatcher(previous);
    await own.close();
  }
}

/** A port that is free on all addresses, as linkinator needs it. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      const port = address === null || typeof address === 'string' ? 0 : address.port;
      server.close(() => resolve(port));
    });
  });
}
