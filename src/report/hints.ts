import { isOfOtherProgram, printable, type Finding } from '../model/index.ts';
import { worstFirst, type Report } from './reporter.ts';

/** What hints need to know about commands. */
interface Commands {
  /** The one that made the report. */
  readonly command: NonNullable<Report['command']>;
  /** The command line that runs a command such as `check --fix`. */
  readonly toCommandLine: (command: string) => string;
}

/** Lines that say how to fix findings, learn why they matter, and see more of them; '' where there are none. */
export function toHints(
  full: readonly Finding[],
  brief: readonly Finding[],
  { command, toCommandLine }: Commands,
): string {
  const shown = [...full, ...brief];
  const fixable = shown.filter(({ fix }) => fix !== null).length;
  const which = fixable === 1 ? 'One of these' : `${fixable} of these`;
  const fixer = command === 'links' ? 'links' : 'check';
  const worst = worstFirst(shown).find(
    (finding) => finding.url !== null && !isOfOtherProgram(finding),
  );
  const [document] = worst?.url?.split('#') ?? [];
  const lines = [
    ...(fixable > 0
      ? [`${which} can be fixed automatically: ${toCommandLine(`${fixer} --fix`)}`]
      : []),
    ...(worst
      ? [`To learn why: ${toCommandLine(`explain ${worst.ruleId}`)}, or see ${document}`]
      : []),
    ...(brief.length > 0
      ? [`To see suggestions in full: ${toCommandLine(`${command} --verbose`)}`]
      : []),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** How to see findings that were only counted; '' where there are none. */
export function toCountHint(counted: number, { toCommandLine }: Commands): string {
  return counted === 0 ? '' : `To see the warnings and suggestions: ${toCommandLine('check')}\n`;
}
