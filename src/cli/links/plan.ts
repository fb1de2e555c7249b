import { resolve } from 'node:path';
import type { Shard } from '../../links/index.ts';
import type { Options, Values } from '../command.ts';
import type { ContentSettings } from '../settings.ts';
import { CommandError, type Host } from '../host.ts';

/** Options that say what to check. */
export const planOptions = {
  changed: {
    type: 'string',
    value: 'REV',
    implied: 'HEAD',
    help: 'Check only links added since a git revision (HEAD by default); broken ones are errors at once',
  },
  offline: { type: 'boolean', help: 'Make no network requests; use recorded results' },
  site: { type: 'boolean', help: 'Also check the internal links of the built site' },
  out: { type: 'string', value: 'DIR', help: 'Folder with the built site (default: outputs)' },
  ledger: {
    type: 'string',
    value: 'FILE',
    help: 'File with recorded results (default: links.lock.json)',
  },
  'ledger-from': {
    type: 'string',
    value: 'REV',
    help: 'Read recorded results from a git revision, and write none',
  },
  shard: { type: 'string', value: 'I/N', help: 'Check shard I of N' },
  fix: { type: 'boolean', help: 'Update the addresses of pages that have moved permanently' },
} as const satisfies Options;

/** The options of `links` besides those of every command. */
export interface Plan {
  /** Only addresses that are new since this revision. */
  readonly base: string | undefined;
  readonly isOffline: boolean;
  readonly isSite: boolean;
  readonly isFix: boolean;
  readonly out: string;
  readonly ledger: string;
  readonly ledgerFrom: string | undefined;
  readonly shard: Shard | undefined;
}

/** @throws CommandError if a value is not one that its option can have */
export function toPlan(
  values: Values<typeof planOptions>,
  { project }: ContentSettings,
  { cwd }: Host,
): Plan {
  const { out, ledger } = values;
  return {
    base: values.changed,
    isOffline: values.offline,
    isSite: values.site,
    isFix: values.fix,
    out: out === undefined ? resolve(project, 'outputs') : resolve(cwd, out),
    ledger: ledger === undefined ? resolve(project, 'links.lock.json') : resolve(cwd, ledger),
    ledgerFrom: values['ledger-from'],
    shard: toShard(values.shard),
  };
}

function toShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count)
    throw new CommandError(`\`--shard\` needs I/N, such as 1/4, not \`${text}\``);
  return { index, count };
}
