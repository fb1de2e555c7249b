import { resolve } from 'node:path';
import type { Shard } from '../../links/index.ts';
import type { Input } from '../command.ts';
import { textOf } from '../settings.ts';
import { CommandError, type Host } from '../host.ts';

/** What a command line asks for besides the settings that every command has. */
export interface Plan {
  /** The revision since which addresses are new; undefined where all are meant. */
  readonly base: string | undefined;
  readonly isOffline: boolean;
  readonly isSite: boolean;
  readonly isFix: boolean;
  readonly out: string;
  readonly ledger: string;
  readonly ledgerFrom: string | undefined;
  readonly shard: Shard | undefined;
}

/** @throws CommandError when a value is none that the option can have */
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
    throw new CommandError(`Cannot take \`${text}\` as a shard: write it as I/N, such as 1/4`);
  return { index, count };
}
