import { suggest, type Corpus } from '../model/index.ts';
import { CommandError } from './host.ts';

/** The word for all states there are. */
const everyState = 'all';

/**
 * The codes of states that a list names, in the order of the codes and each once; none where there is no
 * list.
 *
 * @param text codes with commas between them, in letters of either case, or `all`
 * @throws CommandError when the content has no such state
 */
export function toStateCodes(
  text: string | undefined,
  { states }: Corpus['states'],
): readonly string[] {
  if (text === undefined) return [];
  const wanted = text.split(',').map((code) => code.trim());
  const known = Object.keys(states).sort();
  for (const code of wanted)
    if (!isEvery(code) && !known.includes(code.toUpperCase()))
      throw new CommandError(
        `Cannot build the checklist of \`${code}\`: ${reasonFor(code, states)}`,
      );
  if (wanted.some(isEvery) && known.length === 0)
    throw new CommandError(`Cannot build the checklists of all states: ${noStates}`);
  if (wanted.some(isEvery)) return known;
  return known.filter((code) => wanted.some((each) => each.toUpperCase() === code));
}

const noStates = 'the content has no `states.yaml` that names any';

function isEvery(code: string): boolean {
  return code.toLowerCase() === everyState;
}

function reasonFor(code: string, states: Corpus['states']['states']): string {
  const codes = Object.keys(states).sort();
  const [first] = codes;
  if (first === undefined) return noStates;
  const meant = nearest(code, states);
  if (meant.length === 0)
    return `the choice is ${everyState}, or codes of states such as \`${first}\``;
  const shown = meant.map((each) => `\`${each}\` (${states[each]?.name ?? ''})`);
  return `did you mean ${[shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part !== '').join(' or ')}?`;
}

/** The codes that were probably meant: of a state's name its own, else those that begin alike. */
function nearest(code: string, states: Corpus['states']['states']): readonly string[] {
  const names = Object.entries(states).map(([each, { name }]) => [name, each] as const);
  const byName = suggest(
    code,
    names.map(([name]) => name),
  );
  const named = names.find(([name]) => name === byName);
  if (code.length > 2 && named) return [named[1]];
  const near = Object.keys(states).filter((each) => isNear(code.toUpperCase(), each));
  return near.sort().slice(0, 3);
}

/** Codes are too short for `suggest`: one letter of two is half of a code. */
function isNear(code: string, known: string): boolean {
  return code.length === 2 && (code[0] === known[0] || `${code[1]}${code[0]}` === known);
}
