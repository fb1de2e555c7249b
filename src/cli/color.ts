/**
 * Whether text is to be colored. FORCE_COLOR wins over NO_COLOR, as in Node.js; both count where they are not
 * empty, and FORCE_COLOR=0 turns color off.
 *
 * @see https://force-color.org
 * @see https://no-color.org
 */
export function usesColor(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (env['FORCE_COLOR']) return !/^(?:0|false)$/.test(env['FORCE_COLOR']);
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
