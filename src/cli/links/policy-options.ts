import { siteContact, type Corpus } from '../../model/index.ts';
import type { NetworkPolicy } from '../../links/index.ts';
import type { Options, Values } from '../command.ts';
import { CommandError } from '../host.ts';

/** Options on how the network may be used. */
export const policyOptions = {
  'allow-host': {
    type: 'string',
    value: 'HOST',
    multiple: true,
    help: 'Allow a host that is not public: a name, an IP address, or a range such as 10.0.0.0/8',
  },
  resolve: {
    type: 'string',
    value: 'NAME=ADDRESS',
    multiple: true,
    help: 'Resolve NAME to ADDRESS (as curl --resolve)',
  },
  archives: {
    type: 'string',
    value: 'NAMES',
    choices: ['wayback', 'memento', 'none'],
    isList: true,
    default: 'wayback,memento',
    help: 'Web archives to search for copies of missing pages',
  },
  'per-host': {
    type: 'number',
    value: 'N',
    range: [1, 64],
    default: '2',
    help: 'Concurrent requests to one host',
  },
  deadline: {
    type: 'number',
    value: 'SECONDS',
    range: [1, 86_400],
    default: '900',
    help: 'Stop after this time, and keep the results',
  },
} as const satisfies Options;

const defaults = {
  concurrency: 400,
  pauseMs: 20,
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 30_000,
  bodyTimeoutMs: 15_000,
  maxBodyMs: 60_000,
  maxBodyBytes: 20 * 1024 * 1024,
  maxRedirects: 10,
  maxRetryAfterMs: 30_000,
  retries: 2,
} as const;

/** The services of archives. `none` is no archive. */
const archives: Readonly<Record<'wayback' | 'memento' | 'none', NetworkPolicy['archives']>> = {
  wayback: [{ kind: 'wayback', address: 'https://archive.org/wayback/available' }],
  memento: [{ kind: 'memento', address: 'https://timetravel.mementoweb.org/timegate/' }],
  none: [],
};

/**
 * The network policy of a run.
 *
 * @param version of the program
 * @throws CommandError if a value is invalid
 */
export function toPolicy(
  values: Values<typeof policyOptions>,
  corpus: Corpus,
  version: string,
): NetworkPolicy {
  return {
    ...defaults,
    perHost: values['per-host'],
    deadlineMs: values.deadline * 1000,
    allowHosts: values['allow-host'],
    resolve: toTable(values.resolve),
    archives: values.archives.flatMap((name) => archives[name]),
    userAgent: toUserAgent(corpus, version),
  };
}

/** Names the program, the site and its contact, in characters that a header may have. */
function toUserAgent(corpus: Corpus, version: string): string {
  const { site } = corpus;
  const mail = siteContact(corpus)?.email;
  const about = [site.url, mail].filter((part) => part !== undefined).join('; ');
  const text = `pathways/${version} (link check${about === '' ? '' : `; ${about}`})`;
  return text.replace(/[^ -~]/g, '');
}

function toTable(entries: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const table = new Map<string, string[]>();
  for (const entry of entries) {
    const [, name, address] = /^([^=\s]+)=([\d.:a-f]+)$/i.exec(entry) ?? [];
    if (name === undefined || address === undefined)
      throw new CommandError(
        `\`--resolve\` needs NAME=ADDRESS, such as a.example=10.0.0.1, not \`${entry}\``,
      );
    table.set(name.toLowerCase(), [...(table.get(name.toLowerCase()) ?? []), address]);
  }
  return Object.fromEntries(table);
}
