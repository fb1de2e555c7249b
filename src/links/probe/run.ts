import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Observation, Policy, Question } from '../network.ts';
import { createDispatcher } from '../network/dispatcher.ts';
import { askLinkinator } from './linkinator.ts';
import { createObserver } from './observe.ts';
import { inTurns } from './round-robin.ts';

/** Addresses under way at a time: enough to keep many slow hosts busy, in little memory. */
const underWay = 500;

/**
 * Asks the network about addresses: linkinator first, then, where it does not say all there is, a look
 * of our own. Both go through a dispatcher that keeps to the policy.
 *
 * The dispatcher is the global one of the process while this runs, so it runs once at a time, and best
 * in a process of its own.
 *
 * @param onObservation - gets what was seen of an address as soon as it is complete, in whatever order
 * @param env - the environment; a proxy there would get past the policy
 * @param folder - where pages for linkinator are made and removed
 * @throws where a proxy is set, or the policy cannot be understood
 */
export async function probe(
  policy: Policy,
  questions: readonly Question[],
  onObservation: (observation: Observation) => void,
  env?: Readonly<Record<string, string | undefined>>,
  folder: string = tmpdir(),
): Promise<void> {
  const port = await freePort();
  const guarded = createDispatcher(policy, `http://localhost:${port}`, env);
  const former = getGlobalDispatcher();
  setGlobalDispatcher(guarded.dispatcher);
  try {
    const observe = createObserver(policy, guarded.hopsOf, globalThis.fetch);
    const byUrl = new Map(questions.map((question) => [question.url, question]));
    await askLinkinator(
      inTurns([...byUrl.keys()]),
      { port, atOnce: underWay, folder },
      async (url, first) => {
        const question = byUrl.get(url);
        if (question !== undefined) onObservation(await observe(question, first));
      },
    );
  } finally {
    setGlobalDispatcher(former);
    await guarded.close();
  }
}

/** A port where nobody listens, on all addresses, as linkinator will. */
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
