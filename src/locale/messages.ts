import type { MessageKey, TermName, Wording, english } from '../../locales/index.ts';
import { toFormats, type Formats } from './formats.ts';
import { parseTemplate, type TemplatePiece } from './template.ts';

/** The words of one language, some of them perhaps those of a toolkit. */
export interface Locale extends Wording {
  /** The BCP 47 tag of the language in which numbers, dates and lists are written. */
  readonly language: string;
  /** The messages that nobody has words for in the language, and that are in English therefore. */
  readonly untranslated: readonly MessageKey[];
}

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type TextOf<Message> = Message extends string ? Message : Message[keyof Message] & string;

type IsTerm<Name extends string> =
  Uncapitalize<Name> extends TermName | `${TermName}.${string}` ? never : Name;

/** The names of what a message needs: one with plural forms needs the number, whether or not it shows it. */
type ArgumentOf<Key extends MessageKey> =
  ((typeof english)['messages'][Key] extends string ? never : 'count') | Shown<Key>;

type Shown<Key extends MessageKey> =
  NamesIn<TextOf<(typeof english)['messages'][Key]>> extends infer Name extends string
    ? Name extends string
      ? IsTerm<Name>
      : never
    : never;

type ValuesOf<Key extends MessageKey, Value> = Readonly<Record<ArgumentOf<Key>, Value>>;

/** What a message needs after its name: nothing where it has no names in braces. */
type Rest<Key extends MessageKey> = [ArgumentOf<Key>] extends [never]
  ? []
  : [values: ValuesOf<Key, string | number>];

/** The words that readers see, in the language of the content. */
export interface Messages extends Formats {
  /**
   * A message as a text. Numbers are written as the language does; one called `count` decides the plural form. A
   * number that is a name, such as that of a note, is given as a text.
   */
  readonly say: <Key extends MessageKey>(key: Key, ...values: Rest<Key>) => string;
  /** What the toolkit calls something, as within a sentence. */
  readonly term: (name: TermName) => string;
  /** The text of a message in which terms are filled in, and nothing else. */
  readonly withTerms: (text: string) => string;
  /** A message in pieces, for values that are not texts, such as links. Texts side by side are one piece. */
  readonly fill: <Key extends MessageKey, Values extends ValuesOf<Key, unknown>>(
    key: Key,
    values: Values,
  ) => (Exclude<Values[keyof Values], number> | string)[];
}

/** The words of a locale, ready to be said. */
export function toMessages({ language, terms, messages }: Locale): Messages {
  const formats = toFormats(language);
  const parsed = new Map<string, readonly TemplatePiece[]>();
  const piecesOf = (text: string): readonly TemplatePiece[] => {
    const pieces = parsed.get(text) ?? parseTemplate(text);
    parsed.set(text, pieces);
    return pieces;
  };
  const textOf = (key: MessageKey, count: unknown): string => {
    const message = messages[key];
    if (typeof message === 'string') return message;
    const category = typeof count === 'number' ? formats.category(count) : 'other';
    return message?.[category] ?? message?.['other'] ?? '';
  };
  const termOf = (name: string): string => {
    const [term = '', form = 'one'] = name.split('.');
    const own = term.charAt(0).toLowerCase() + term.slice(1);
    const text = terms[own as TermName]?.[form] ?? ''; // undefined where there is no such term
    return own === term ? text : formats.capitalized(text);
  };
  const fill = <Values extends Readonly<Record<string, unknown>>>(
    key: MessageKey,
    values: Values,
  ): (Exclude<Values[keyof Values], number> | string)[] => {
    const filled: (Exclude<Values[keyof Values], number> | string)[] = [];
    for (const piece of piecesOf(textOf(key, values['count']))) {
      const value = typeof piece === 'string' ? piece : (values[piece.name] ?? termOf(piece.name));
      const shown = typeof value === 'number' ? formats.number(value) : value;
      const last = filled.at(-1);
      if (typeof shown === 'string' && typeof last === 'string')
        filled[filled.length - 1] = last + shown;
      else filled.push(shown as Exclude<Values[keyof Values], number> | string); // no number, as was just seen
    }
    return filled;
  };
  return {
    ...formats,
    fill,
    term: (name) => termOf(name),
    withTerms: (text) =>
      parseTemplate(text)
        .map((piece) =>
          typeof piece === 'string' ? piece : termOf(piece.name) || `{${piece.name}}`,
        )
        .join(''),
    say: (key, ...[values = {}]) => fill(key, values).join(''),
  };
}
