import { english, type MessageKey, type PluralForms, type Wording } from '../../locales/index.ts';
import { localeFile } from '../../schemas/index.ts';
import { flattenMessages, placeholdersIn, pluralCategoriesOf } from '../locale/index.ts';
import { suggest, type Cache, type DataPath, type Problem } from '../model/index.ts';
import { validate } from './validate.ts';
import { readYaml, type Data } from './yaml.ts';

/** The words of a file of the content folder. */
export interface OwnWords {
  /** The language, as the file's name says. */
  readonly tag: string;
  readonly data: Data;
  readonly messages: Partial<Wording['messages']>;
  readonly terms: Partial<Wording['terms']>;
  readonly problems: readonly Problem[];
}

/** Reads a file such as `locales/es.yaml`. None of its words are used where something is wrong with the file. */
export async function readOwnWords(
  { path, tag, text }: { readonly path: string; readonly tag: string; readonly text: string },
  cache: Cache,
): Promise<OwnWords> {
  const data = await readYaml(path, text, cache);
  const nothing = { tag, data, messages: {}, terms: {} };
  const misnamed = tagProblem(tag);
  if (misnamed) return { ...nothing, problems: [misnamed] };
  if (data.problems.length > 0) return { ...nothing, problems: data.problems };
  // A file of comments alone has no words yet.
  if (data.value === null) return { ...nothing, problems: [] };
  const { value, problems } = validate(localeFile, data);
  if (!value) return { ...nothing, problems };
  const { terms = {}, ...groups } = value;
  // The schema has only such keys and values.
  const messages = flattenMessages(groups) as Partial<Wording['messages']>;
  const wrong = Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string'
      ? textProblems(data, key as MessageKey, message)
      : pluralProblems(data, key as MessageKey, message, tag),
  );
  if (wrong.length > 0) return { ...nothing, problems: wrong };
  return { tag, data, messages, terms, problems: [] };
}

function tagProblem(tag: string): Problem | undefined {
  try {
    if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) throw new RangeError(tag);
    const [canonical = tag] = Intl.getCanonicalLocales(tag);
    if (canonical === tag) return undefined;
    return {
      message: `The name of this file is not a language tag. Did you mean \`${canonical}.yaml\`?`,
      place: { line: 1, column: 1 },
      help: `Rename it to \`${canonical}.yaml\`.`,
    };
  } catch {
    return {
      message: `\`${tag}\` is not a language tag`,
      place: { line: 1, column: 1 },
      help: 'Name the file after a language, such as `es.yaml`, `es-419.yaml` or `zh-Hans.yaml`.',
    };
  }
}

function pluralProblems(
  data: Data,
  key: MessageKey,
  forms: PluralForms,
  tag: string,
): readonly Problem[] {
  const needed = pluralCategoriesOf(tag);
  const missing = needed.filter((category) => !Object.hasOwn(forms, category));
  const needless = Object.keys(forms).filter((category) => !needed.includes(category));
  const path = key.split('.');
  return [
    ...missing.map((category): Problem => ({
      message: `\`${category}\` is missing: numbers in \`${tag}\` need it`,
      place: data.placeOf(path, 'key'),
      help: `Add \`${category}:\`, the text for such numbers.`,
    })),
    ...needless.map((category): Problem => ({
      message: `No number in \`${tag}\` needs \`${category}\``,
      place: data.placeOf([...path, category], 'key'),
      help: 'Remove this line.',
    })),
    ...Object.entries(forms).flatMap(([category, text]) => textProblems(data, key, text, category)),
  ];
}

/** What is wrong with the names in braces of a text. */
function textProblems(
  data: Data,
  key: MessageKey,
  text: string,
  category?: string,
): readonly Problem[] {
  const path: DataPath = [...key.split('.'), ...(category === undefined ? [] : [category])];
  const place = data.placeOf(path);
  const { all, needed } = namesOf(key);
  const found = placeholdersIn(text).filter((name) => !isTerm(name));
  const unknown = [...new Set(found)].filter((name) => !all.has(name));
  // A text for one thing need not say its number.
  const missing = category !== undefined && category !== 'other' ? [] : needed;
  const options = [...all, ...Object.keys(english.terms)];
  const meant = new Map(unknown.map((name) => [name, suggest(name, options)]));
  const suggested = new Set(meant.values());
  return [
    ...unknown.map((name): Problem => {
      const option = meant.get(name);
      return {
        message: `Nothing fills in \`{${name}}\` here${option === undefined ? '' : `. Did you mean \`{${option}}\`?`}`,
        place,
        help:
          option === undefined
            ? `Remove it, or use ${options.map((each) => `\`{${each}}\``).join(', ')}.`
            : `Write \`{${option}}\`.`,
      };
    }),
    ...missing
      .filter((name) => !found.includes(name) && !suggested.has(name))
      .map((name): Problem => ({
        message: `\`{${name}}\` is missing from this text`,
        place,
        help: `Write \`{${name}}\` where readers should see it, as in English: ${shown(key)}`,
      })),
  ];
}

/** The names that a message may have in braces, and those that it must have. */
function namesOf(key: MessageKey): {
  readonly all: ReadonlySet<string>;
  readonly needed: readonly string[];
} {
  const message: string | PluralForms = english.messages[key];
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  const names = (text: string): readonly string[] =>
    placeholdersIn(text).filter((name) => !isTerm(name));
  return {
    all: new Set([
      ...texts.flatMap((text) => names(text)),
      ...(typeof message === 'string' ? [] : ['count']),
    ]),
    needed: names(typeof message === 'string' ? message : (message['other'] ?? '')),
  };
}

function isTerm(name: string): boolean {
  const [term = ''] = name.split('.');
  return Object.hasOwn(english.terms, term.charAt(0).toLowerCase() + term.slice(1));
}

function shown(key: MessageKey): string {
  const message: string | PluralForms = english.messages[key];
  return `\`${typeof message === 'string' ? message : (message['other'] ?? '')}\`.`;
}
