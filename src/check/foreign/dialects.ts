import { calloutKinds } from '../../model/index.ts';
import { exact } from '../format-value.ts';
import { calloutHelp, toCalloutKind } from './callout-advice.ts';
import { emojiHelp } from './emoji.ts';
import { formulaHelp, toPlainFormula } from './formulas.ts';

/** What is said about markup of another tool. */
export interface Advice {
  /** Why readers would see it, such as `formulas of TeX don't work here`. */
  readonly reason: string;
  readonly help: string;
  /** What to write instead of it, if that is sure. */
  readonly instead?: string | undefined;
}

/** A kind of markup of other tools. */
interface Dialect {
  /** Found in the plain text of a page, never across an empty line. */
  readonly pattern: RegExp;
  /**
   * Undefined for what is ordinary text after all.
   *
   * @param match the match and its groups, as they are written on the page
   */
  readonly toAdvice: (match: readonly (string | undefined)[]) => Advice | undefined;
}

const line = '(?<=^[ \\t>]*)';
const words = (text = ''): string => text.trim().replace(/^["']|["']$/g, '');
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
const noFields = "fields of templates don't work here";

/** Kinds of markup, by precedence: of two in one place, the first. */
export const dialects: readonly Dialect[] = [
  {
    // Callouts of Docusaurus, VitePress and Pandoc.
    pattern: new RegExp(
      `${line}:{3,}[ \\t]*(?:\\{\\.?)?([a-z]+)\\}?(?:\\[([^\\]\\n\\r]*)\\]|[ \\t]+([^\\n\\r]*))?`,
      'gim',
    ),
    toAdvice: ([, kind = '', title, rest]) => callout(kind, words(title ?? rest)),
  },
  {
    pattern: new RegExp(`${line}:{3,}(?=[ \\t]*$)`, 'gm'),
    toAdvice: () => undefined,
  },
  {
    // Callouts of MkDocs.
    pattern: new RegExp(
      `${line}(?:!!!|\\?\\?\\?\\+?)[ \\t]+([a-z]+)(?:[ \\t]+("[^"\\n\\r]*"))?[^\\n\\r]*`,
      'gim',
    ),
    toAdvice: ([, kind = '', title]) => callout(kind, words(title)),
  },
  {
    // Callouts of GitHub and Obsidian that are written in another way.
    pattern: /\[!([a-z]+)\]([+-]?)[ \t]*([^\n\r]*)/gi,
    toAdvice: ([, kind = '', , title]) => ({
      reason: calloutKinds.some((each) => each === kind.toLowerCase())
        ? 'a callout needs `>` before each line, and its mark on a line of its own'
        : 'the callouts are NOTE, TIP, IMPORTANT, WARNING and CAUTION',
      help: calloutHelp(toCalloutKind(kind) ?? 'note', words(title)),
    }),
  },
  {
    // reStructuredText.
    pattern: new RegExp(`${line}\\.\\. ([a-z-]+)::[^\\n\\r]*`, 'gim'),
    toAdvice: ([, kind = '']) =>
      toCalloutKind(kind)
        ? callout(kind, '')
        : { reason: "directives don't work here", help: deletion },
  },
  {
    // Shortcodes of Hugo.
    pattern: /\{\{[<%][ \t]*(\/?)([\w-]*)((?:(?![>%]\}\})[^\n\r])*)[>%]\}\}/g,
    toAdvice: ([, slash, name = '', rest = '']) => {
      if (slash === '/') return undefined;
      const source = /\bsrc="([^"]+)"/.exec(rest)?.[1];
      const alt = /\b(?:alt|caption|title)="([^"]+)"/.exec(rest)?.[1] ?? 'What the image shows';
      const reason = "shortcodes of Hugo don't work here";
      if (source !== undefined) return { reason, help: `Write ${exact(`![${alt}](${source})`)}.` };
      const kind = toCalloutKind(name);
      return { reason, help: kind ? calloutHelp(kind) : 'Write the text itself, or delete it.' };
    },
  },
  {
    pattern: /\{\{#?[^{}\n\r]*\}\}/g,
    toAdvice: ([whole = '']) =>
      /^\{\{#include/.test(whole)
        ? include
        : { reason: noFields, help: 'Write the words that readers are to see here.' },
  },
  {
    // Liquid and Jinja.
    pattern: /\{%-?[ \t]*(\w*)((?:(?!%\})[^\n\r])*)%\}/g,
    toAdvice: ([, name = '', rest = '']) => {
      if (/^end/.test(name)) return undefined;
      if (name === 'include' || name === 'render') return include;
      const kind = toCalloutKind(/style="(\w+)"/.exec(rest)?.[1] ?? name);
      if (kind) return callout(kind, '');
      const isText = name === 'raw' || name === 'comment';
      return {
        reason: "tags of Liquid don't work here",
        help: isText
          ? 'Delete it and its end: text is shown as it is, and `<!-- -->` hides a comment.'
          : 'Write the words that readers are to see here, or delete it.',
      };
    },
  },
  {
    // CriticMarkup.
    pattern: /\{(\+\+|--|~~|==|>>)((?:(?!\n[ \t]*\n)[^{}])*?)(?:\+\+|--|~~|==|<<)\}/g,
    toAdvice: ([, mark = '', inside = '']) => {
      const text = words(inside);
      const kept = mark === '~~' ? words(text.split('~>')[1]) : text;
      return {
        reason: "suggested changes don't work here",
        help:
          mark === '--' || mark === '>>' || kept === ''
            ? 'Delete it, or write the words that stay.'
            : `Write ${exact(kept)}.`,
      };
    },
  },
  {
    // Attributes of Pandoc, kramdown and Markdown Extra.
    pattern:
      /\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:[ \t]+(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']*)))*[ \t]*\}/g,
    toAdvice: ([whole = '']) => {
      const id = /#[\w-]+/.exec(whole)?.[0];
      const isIdAlone = id !== undefined && whole === `{${id}}`;
      if (isIdAlone)
        return { reason: 'only a heading can have an id, at its end', help: deletion, instead: '' };
      return {
        reason: "attributes don't work here",
        help:
          id === undefined
            ? deletion
            : `Delete it; a heading keeps ${exact(`{${id}}`)} at its end.`,
        instead: id === undefined ? '' : undefined,
      };
    },
  },
  {
    pattern: /\$\$(?!\$)((?:(?!\n[ \t]*\r?\n)[^$])+)\$\$/g,
    toAdvice: ([, formula = '']) => toFormula(formula),
  },
  {
    // As in Pandoc: no space inside the signs, and no digit after them, or it is money.
    pattern: /(?<![\w$])\$(?![\s$])((?:(?!\n[ \t]*\r?\n)[^$]){1,200}?)(?<![\s$])\$(?![\w$])/g,
    toAdvice: ([, formula = '']) => {
      const isFormula = /^[a-z]$/i.test(formula) || /[\\^]|_[{\w]|\w ?= ?\w/.test(formula);
      return isFormula ? toFormula(formula) : undefined;
    },
  },
  {
    pattern:
      /(?<![\w:\\])\\(newpage|pagebreak|clearpage|vspace|hspace|noindent|textbf|textit|emph|cite|ref|label|footnote|begin|end|section|subsection|frac)\b(?:\{([^{}\n\r]*)\})*/g,
    toAdvice: ([, name = '', inside = '']) => ({
      reason: "commands of TeX don't work here",
      help: texHelp(name, inside),
    }),
  },
  {
    pattern: /!\[\[([^[\]\n\r|]+)(?:\|([^[\]\n\r]*))?\]\]/g,
    toAdvice: ([, file = '']) =>
      /\.(?:png|jpe?g|gif|svg|webp)$/i.test(file)
        ? {
            reason: 'an image is written in another way',
            help: `Write ${exact(`![What the image shows](${file.trim().replaceAll(' ', '%20')})`)}.`,
          }
        : include,
  },
  {
    pattern: new RegExp(`${line}(?:-+8<-+|\\{![^!\\n\\r]+!\\}|@include\\b)[^\\n\\r]*`, 'gm'),
    toAdvice: () => include,
  },
  {
    pattern: new RegExp(
      `${line}(?:\\[\\[?_?TOC_?\\]?\\]|@\\[toc\\]|\\$\\{toc\\})(?=[ \\t]*$)`,
      'gim',
    ),
    toAdvice: () => ({
      reason: 'the list of sections is made for you',
      help: deletion,
      instead: '',
    }),
  },
  {
    pattern: /(?<![!\\])\[\[([^[\]\n\r|]+)(?:\|([^[\]\n\r]+))?\]\](?![([\0])/g,
    toAdvice: ([, page = '', shown]) => ({
      reason: 'a link to a page is written in another way',
      help: `Write ${exact(`[${words(shown ?? page)}](${slug(words(page).replace(/#.*/, ''))}.md)`)} with the path of the page.`,
    }),
  },
  {
    // A label, with its mark on the wrong side of the bracket.
    pattern: /\^\[(\d{1,3}|[a-z][\w-]*)\](:)?/g,
    toAdvice: ([, label = '', colon = '']) => ({
      reason: 'the `^` of a footnote is inside its brackets',
      help: `Write ${exact(`[^${label}]${colon}`)}.`,
      instead: `[^${label}]${colon}`,
    }),
  },
  {
    pattern: /\^\[((?:[^[\]]|\[[^[\]\0]*(?:\]|\0+))+)\]/g,
    toAdvice: ([, note = '']) => {
      const label = slug(words(note)).split('-').slice(0, 3).join('-') || 'note';
      return {
        reason: 'a footnote has its text at the end of the page',
        help: `Write ${exact(`[^${label}]`)} here, and ${exact(`[^${label}]: ${words(note)}`)} at the end of the page.`,
      };
    },
  },
  {
    pattern: /\[-?@[\w:.-]+[^[\]\n\r]*\](?![([\0])/g,
    toAdvice: ([whole = '']) => {
      const label = /@([\w:.-]+)/.exec(whole)?.[1] ?? 'label';
      return {
        reason: "citations of Pandoc don't work here",
        help: `Write ${exact(`[^${slug(label)}]`)}, and its text at the end of the page: ${exact(`[^${slug(label)}]: Author. "Title." Year.`)}`,
      };
    },
  },
  {
    pattern: /^\*\[([^[\]\n\r]+)\]:[ \t]*([^\n\r]*)/gm,
    toAdvice: ([, short = '', meaning = '']) => ({
      reason: 'acronyms are defined in acronyms.yaml',
      help: `Delete it, and write ${exact(`${short}: ${words(meaning)}`)} in acronyms.yaml.`,
    }),
  },
  {
    // Headings of wikis and AsciiDoc.
    pattern: new RegExp(`${line}(={2,6})[ \\t]+([^=\\s][^=\\n\\r]*?)(?:[ \\t]*=+)?[ \\t]*$`, 'gm'),
    toAdvice: ([, marks = '', text = '']) => heading(marks.length, text),
  },
  {
    pattern: new RegExp(`${line}h([1-6])\\.[ \\t]+([^\\n\\r]+)`, 'gm'),
    toAdvice: ([, level = '2', text = '']) => heading(Number(level), text),
  },
  {
    pattern: /(?<![=\w<>!])==(?![=\s])([^=\n\r]+?)(?<!\s)==(?![=\w])/g,
    toAdvice: ([, text = '']) => ({
      reason: "marked text doesn't work here",
      help: `Write ${exact(`**${text}**`)}.`,
      instead: `**${text}**`,
    }),
  },
  {
    pattern: /(?<![+\w])\+\+(?![+\s])([^+\n\r]+?)(?<!\s)\+\+(?![+\w])/g,
    toAdvice: ([, text = '']) => ({
      reason: "underlined text doesn't work here",
      help: `Write ${exact(text)}.`,
      instead: text,
    }),
  },
  {
    pattern: /'''([^'\n\r]+)'''/g,
    toAdvice: ([, text = '']) => ({
      reason: 'bold text is written in another way',
      help: `Write ${exact(`**${text}**`)}.`,
      instead: `**${text}**`,
    }),
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]])\^([^\s^\0]{1,20})\^/gu,
    toAdvice: ([, text = '']) => ({
      reason: 'raised text is written in another way',
      help: `Write ${exact(`<sup>${text}</sup>`)}.`,
      instead: `<sup>${text}</sup>`,
    }),
  },
  {
    pattern: /(?<=[A-Za-z)])(?<!~)~(\d{1,3}[+-]?|[a-z])~(?!~)/g,
    toAdvice: ([, text = '']) => ({
      reason: 'lowered text is written in another way',
      help: `Write ${exact(`<sub>${text}</sub>`)}.`,
      instead: `<sub>${text}</sub>`,
    }),
  },
  {
    pattern: /%%(?!\s*%)([^%\n\r]+)%%/g,
    toAdvice: ([, text = '']) => ({
      reason: "comments of Obsidian don't work here",
      help: `Write ${exact(`<!-- ${words(text)} -->`)}.`,
    }),
  },
  {
    pattern: /\[(b|i|u|s|url|quote|code)\]([^[\]\n\r]*)\[\/\1\]/gi,
    toAdvice: ([, tag = '', text = '']) => {
      const marks: Partial<Record<string, string>> = { b: '**', i: '*', s: '~~', code: '`' };
      const mark = marks[tag.toLowerCase()] ?? '';
      return {
        reason: "codes of forums don't work here",
        help: `Write ${exact(`${mark}${text}${mark}`)}.`,
      };
    },
  },
  {
    // Roles of reStructuredText and MyST, before their text in backticks.
    pattern: /(?<![\p{L}\p{N}])(?::[a-z]+:|\{[a-z]+\})(?=\0)/gu,
    toAdvice: () => ({
      reason: "roles don't work here",
      help: 'Delete it, and write a link if one is meant.',
    }),
  },
  {
    pattern: /(?<![\p{L}\p{N}:/.])(?::([a-z][a-z0-9_]{1,40}|[+-]1):)(?![\p{L}\p{N}:/\0])/gu,
    toAdvice: ([, name = '']) => ({ reason: "codes of emoji don't work here", ...emojiHelp(name) }),
  },
  {
    pattern: new RegExp(
      `${line}(?:import[ \\t]+(?:[\\w*{][^'"\\n\\r]*[ \\t]from[ \\t]+)?(['"])[^'"\\n\\r]+\\1;?|export[ \\t]+(?:const|default|function|let)[ \\t][^\\n\\r]*[;={(][^\\n\\r]*)[ \\t]*$`,
      'gm',
    ),
    toAdvice: () => ({ reason: "code of MDX doesn't run here", help: deletion }),
  },
  {
    pattern:
      /(?:Error! (?:Bookmark not defined|Reference source not found|Hyperlink reference not valid|No (?:bookmark|text|table)[^.!\n\r]*)|Fehler! (?:Textmarke nicht definiert|Verweisquelle konnte nicht gefunden werden)|Erreur ! (?:Signet non défini|Source du renvoi introuvable))\.?/g,
    toAdvice: () => ({
      reason: 'a reference broke in Word',
      help: 'Write what it referred to, or delete it.',
    }),
  },
];

const deletion = 'Delete it.';

const include: Advice = {
  reason: "texts of other files can't be included",
  help: 'Write the text itself here, or link to its page.',
};

function callout(word: string, title: string): Advice {
  const kind = toCalloutKind(word);
  return kind
    ? { reason: 'a callout is written in another way', help: calloutHelp(kind, title) }
    : {
        reason: "boxes of other tools don't work here",
        help: `For a callout, w${calloutHelp('note', title).slice(1)} Otherwise delete it, and keep the text.`,
      };
}

function heading(level: number, text: string): Advice {
  const written = `${'#'.repeat(Math.max(2, level))} ${text.trim()}`;
  return {
    reason: 'a heading starts with `##`',
    help: `Write ${exact(written)}.`,
    instead: written,
  };
}

function toFormula(formula: string): Advice {
  const plain = toPlainFormula(formula);
  return { reason: "formulas of TeX don't work here", help: formulaHelp(plain), instead: plain };
}

function texHelp(name: string, inside: string): string {
  const text = words(inside);
  if (/page|space|indent/.test(name)) return 'Delete it: the outputs break pages by themselves.';
  if (name === 'textbf') return `Write ${exact(`**${text}**`)}.`;
  if (name === 'textit' || name === 'emph') return `Write ${exact(`*${text}*`)}.`;
  if (/section$/.test(name)) return `Write ${exact(`## ${text}`)}.`;
  if (name === 'footnote')
    return `Write ${exact('[^label]')} here, and ${exact(`[^label]: ${text}`)} at the end of the page.`;
  return 'Write it in words, or delete it.';
}
