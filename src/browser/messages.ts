import { parseTemplate, type Messages } from '../locale/index.ts';

declare global {
  interface Window {
    /** The words of each script, in the language of the site. The program writes them before the script itself. */
    siteWords?: ScriptWords;
  }
}

/** Messages by their names, without terms. */
interface ScriptWords {
  readonly language: string;
  readonly messages: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

// Without words the scripts still do what they do.
const { language, messages } = window.siteWords ?? { language: 'en', messages: {} };

function pieces(key: string, values: Readonly<Record<string, unknown>>): unknown[] {
  const message = messages[key] ?? '';
  const plurals = (): Intl.PluralRules => new Intl.PluralRules([language, 'en']);
  const text =
    typeof message === 'string'
      ? message
      : (message[plurals().select(Number(values['count']))] ?? message['other'] ?? '');
  return parseTemplate(text).map((piece) => {
    const value = typeof piece === 'string' ? piece : values[piece.name];
    const isNumber = typeof value === 'number';
    return isNumber ? value.toLocaleString([language, 'en'], { useGrouping: false }) : value;
  });
}

/** A message in pieces, for values such as links. */
export const fill = pieces as Messages['fill']; // a message has the pieces that its type says

/** A message as a text. */
export const say: Messages['say'] = (key, ...[values = {}]) => pieces(key, values).join('');
