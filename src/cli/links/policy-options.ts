import type { Corpus } from '../../model/index.ts';
import type { Policy } from '../../links/index.ts';
import type { Input, Options, Value } from '../command.ts';
import { textOf } from '../settings.ts';
import { CommandError } from '../host.ts';

/** Options that say how the network may be used. */
export const policyOptions = {
  'allow-host': {
    type: 'string',
    value: 'HOST',
    multiple: true,
    help: 'Ask a host that is not public: a name, an address, or a range such as 10.0.0.0/8',
  },
  resolve: {
    type: 'string',
    value: 'NAME=ADDRESS',
    multiple: true,
    help: 'Take an address for a name instead of looking it up',
  },
  'per-host': { type: 'string', value: 'N', help: 'Requests at a time to one host (2)' },
  deadline: {
    type: 'string',
    value: 'SECONDS',
    help: 'End after so long, with what is known (900)',
  },
} as const satisfies Options;

const usual = {
  atOnce: 400,
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
 * How the network may be used.
 *
 * @param version of the program
 * @throws CommandError when a value is none that the option can have
 */
export function toPolicy({ values }: Input, corpus: Corpus, version: string): Policy {
  const seconds = toNumber('deadline', values['deadline'], usual.deadlineMs / 1000, 86_400);
  return {
    ...usual,
    perHost: toNumber('per-host', values['per-host'], usual.perHost, 64),
    deadlineMs: seconds * 1000,
    allowHosts: toList(values['allow-host']),
    resolve: toTable(toList(values['resolve'])),
    userAgent: toUserAgent(corpus, version),
  };
}

/** Who asks, and whom to write to: the site and its contact, in letters that a header may hold. */
function toUserAgent({ site, contacts }: Corpus, version: string): string {
  const mail = contacts.get(site.contact)?.email;
  const about = [site.url, mail].filter((part) => part !== undefined).join('; ');
  const text = `pathways/${version} (link check${about === '' ? '' : `; ${about}`})`;
  return text.replace(/[^ -~]/g, '');
}

function toNumber(name: string, value: Value, usually: number, most: number): number {
  const text = textOf(value);
  if (text === undefined) return usually;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most)
    throw new CommandError(
      `Cannot take \`${text}\` for --${name}: write a number from 1 to ${most}`,
    );
  return number;
}

function toTable(entries: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const table = new Map<string, string[]>();
  for (const entry of entries) {
    const [, name, address] = /^([^=\s]+)=([\d.:a-f]+)$/i.exec(entry) ?? [];
    if (name === undefined || address === undefined)
      throw new CommandError(
        `Cannot take \`${entry}\` for --resolve: write it as NAME=ADDRESS, such as a.example=10.0.0.1`,
      );
    table.set(name.toLowerCase(), [...(table.get(name.toLowerCase()) ?? []), address]);
  }
  return Object.fromEntries(table);
}

function toList(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [];
}
