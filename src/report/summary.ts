import type { Summary } from './finding.ts';

/** What a run came to, in one line: `5 files checked: 1 error, 0 warnings, 2 silenced`. */
export function toSum({ files, errors, warnings, infos, silenced }: Summary): string {
  const parts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(infos > 0 ? [counted(infos, 'remark')] : []),
    ...(silenced > 0 ? [`${silenced} silenced`] : []),
  ];
  return `${counted(files, 'file')} checked: ${parts.join(', ')}`;
}

/** A number with its noun: `1 file`, `2 files`. */
export function counted(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}
