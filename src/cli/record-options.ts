import type { Command, Commands, Options } from './command.ts';
import type { RecordTerm } from '../load/index.ts';
import { toTermName } from '../model/index.ts';

/** Commands whose option `--record` has other names too: what the content calls a record, such as `--province`. */
export function withRecordOptions(commands: Commands, term: RecordTerm | undefined): Commands {
  if (!term) return commands;
  return Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [name, withAliases(command, term)]),
  );
}

function withAliases(command: Command, { one, other }: RecordTerm): Command {
  const { record } = command.options;
  if (!record) return command;
  const free = [...new Set([one, other ?? one].map(toTermName))].filter(
    (name) => name !== '' && !Object.hasOwn(command.options, name),
  );
  const help = 'Same as `--record`, with the name that this content uses';
  const aliases = free.map((name) => [name, { ...record, help, aliasOf: 'record' }] as const);
  const options: Options = { ...command.options, ...Object.fromEntries(aliases) };
  return { ...command, options };
}
