import { resolve } from 'node:path';
import type { Shard } from '../../links/index.ts';
import type { Input } from '../command.ts';
import { textOf } from '../settings.ts';
import { CommandError, type Host } from '../host.ts';

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

/** @throws CommandError if a value is invalid */
export function toPlan({ values }: Input, { cwd }: Host): Plan {
  return {
    base: textOf(values['changed']),
    isOffline: values['offline'] === true,
    isSite: values['site'] === true,
    isFix: values['fix'] === true,
    out: resolve(cwd, textOf(values['out']) ?? 'outputs'),
    ledger: resolve(cwd, textOf(values['ledger']) ?? 'links.lock.json'),
    ledgerFrom: textOf(values['ledger-from']),
    shard: toShard(textOf(values['shard'])),
  };
}

function toShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count)
    throw new CommandError(`--shard needs I/N, such as 1/4, not \`${text}\``);
  return { index, count };
}
