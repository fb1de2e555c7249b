import { execFileSync } from 'node:child_process';

/** Stands in for programs that a script calls: each call is told, none is made. */
const standIns = ['node', 'gh', 'npm'] as const;

/** What a script did: its calls, and what it printed. */
export interface Played {
  /** Each with the name of the program first. */
  readonly calls: readonly (readonly string[])[];
  readonly printed: string;
}

/**
 * Plays a step of a workflow as GitHub does, with `bash -e`: programs that would do something are told
 * instead.
 *
 * @param answers what a program prints, by its name
 */
export function play(
  script: string,
  folder: string,
  env: Readonly<Record<string, string>>,
  answers: Readonly<Partial<Record<(typeof standIns)[number], string>>> = {},
): Played {
  const begin = standIns.map(
    (name) =>
      `${name}() { { printf '%s\\0' ${name} "$@"; printf '\\1\\0'; } >&3; printf '%s' "$ANSWER_${name}"; }\n`,
  );
  const told = Object.fromEntries(
    Object.entries(answers).map(([name, text]) => [`ANSWER_${name}`, text]),
  );
  const log = `${folder}/calls.log`;
  const printed = execFileSync('bash', ['-ec', `exec 3>calls.log\n${begin.join('')}${script}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...told, ...env },
  });
  const words = execFileSync('cat', [log], { encoding: 'utf8' }).split('\0');
  const calls: string[][] = [[]];
  for (const word of words.slice(0, -1)) {
    if (word === '\u0001') calls.push([]);
    else calls.at(-1)?.push(word);
  }
  return { calls: calls.slice(0, -1), printed };
}
