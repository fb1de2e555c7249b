import type { Corpus } from '../../model/index.ts';
import type { NetworkPolicy } from '../../links/index.ts';
import type { Input, Options, Value } from '../command.ts';
import { textOf } from '../settings.ts';
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
  'per-host': { type: 'string', value: 'N', help: 'Concurrent requests to one host (2)' },
  deadline: {
    type: 'string',
    value: 'SECONDS',
    help: 'Stop after so long, and keep the results (900)',
  },
} as const satisfies Options;

const defaults = {
  concurrency: 400,
  perHost: 2,
  pauseMs: 20,
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 30_000,
  bodyTimeoutMs: 15_000,
  maxBodyBytes: 20 * 1024 * 1024,
  maxRedirects: 10,
  maxRetryAfterMs: 30_000,
  retries: 2,
  deadlineMs: 900_000,
} as const;

/**
 * The network policy of a run.
 *
 * @param version of the program
 * @throws CommandError if a value is invalid
 */
export function toPolicy({ values }: Input, corpus: Corpus, version: string): NetworkPolicy {
  const seconds = toNumber('deadline', values['deadline'], defaults.deadlineMs / 1000, 86_400);
  return {
    ...defaults,
    perHost: toNumber('per-host', values['per-host'], defaults.perHost, 64),
    deadlineMs: seconds * 1000,
    allowHosts: toList(values['allow-host']),
    resolve: toTable(toList(values['resolve'])),
    userAgent: toUserAgent(corpus, version),
  };
}

/** Names the program, the site and its contact, in characters that a header may have. */
function toUserAgent({ site, contacts }: Corpus, version: string): string {
  const mail = contacts.get(site.contact)?.email;
  const about = [site.url, mail].filter((part) => part !== undefined).join('; ');
  const text = `pathways/${version} (link check${about === '' ? '' : `; ${about}`})`;
  return text.replace(/[^ -~]/g, '');
}

function toNumber(name: string, value: Value, fallback: number, max: number): number {
  const text = textOf(value);
  if (text === undefined) return fallback;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > max)
    throw new CommandError(`--${name} needs a number from 1 to ${max}, not \`${text}\``);
  return number;
}

function toTable(entries: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const table = new Map<string, string[]>();
  for (const entry of entries) {
    const [, name, address] = /^([^=\s]+)=([\d.:a-f]+)$/i.exec(entry) ?? [];
    if (name === undefined || address === undefined)
      throw new CommandError(
        `--resolve needs NAME=ADDRESS, such as a.example=10.0.0.1, not \`${entry}\``,
      );
    table.set(name.toLowerCase(), [...(table.get(name.toLowerCase()) ?? []), address]);
  }
  return Object.fromEntries(table);
}

function toList(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [];
}
