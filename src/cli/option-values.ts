import { suggest } from '../model/index.ts';
import type { Option, Value } from './command.ts';
import { CommandError } from './host.ts';

/** An option on a command line, as a token of `parseArgs`. */
export interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly index: number;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The text of a given option, or '' for one without a value. @throws CommandError if it is missing */
export function toText({ rawName, value, inlineValue }: GivenOption, option: Option): string {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new CommandError(`\`${rawName}\` takes no value`);
    return '';
  }
  // Another option is no value, unless it is written after `=`.
  if (value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true))
    throw new CommandError(
      `\`${rawName}\` needs a value: ${option.choices ? toList(option.choices) : `\`${rawName} ${option.value}\``}`,
    );
  return value;
}

/**
 * The value of an option from the texts that it was given, of which the last one counts.
 *
 * @throws CommandError if a text is not a value that it can have
 */
export function toValue(name: string, option: Option, texts: readonly string[]): Value {
  if (option.type === 'boolean') return texts.length > 0;
  if (option.multiple) return texts;
  const text = texts.at(-1) ?? option.default;
  if (text === undefined) return undefined;
  if (option.type === 'number') return toNumber(name, option, text);
  if (!option.choices) return text;
  if (!option.isList) return toChoice(name, option.choices, text);
  const { choices } = option;
  const chosen = text.split(',').map((word) => toChoice(name, choices, word.trim()));
  return choices.filter((choice) => chosen.includes(choice));
}

function toNumber(name: string, { range = [0, 999_999_999] }: Option, text: string): number {
  const [smallest, largest] = range;
  if (/^\d{1,9}$/.test(text) && Number(text) >= smallest && Number(text) <= largest)
    return Number(text);
  throw new CommandError(
    `\`--${name}\` needs a number from ${smallest} to ${largest}, not \`${text}\``,
  );
}

/** @throws CommandError if a text is not one of the choices of an option */
export function toChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  text: string,
): Choice {
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  const meant = suggest(text, choices);
  const hint = meant === undefined ? `Choose ${toList(choices)}.` : `Did you mean \`${meant}\`?`;
  throw new CommandError(`\`--${name}\` can't be \`${text}\`. ${hint}`);
}

/** `a, b or c`. */
function toList(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)]
    .filter((part) => part !== '')
    .join(' or ');
}
