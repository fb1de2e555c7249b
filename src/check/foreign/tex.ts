import { formulaHelp, toPlainFormula } from './formulas.ts';
import { exact } from '../format-value.ts';
import { words, type Advice, type Dialect } from './dialect.ts';

/** Formulas and commands of TeX. */
export const tex: readonly Dialect[] = [
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
      /(?<![\w:\\])\\(newpage|pagebreak|clearpage|vspace|hspace|noindent|textbf|textit|emph|begin|end|section|subsection|frac)\b(?:\{([^{}\n\r]*)\})*/g,
    toAdvice: ([, name = '', inside = '']) => toCommand(name, inside),
  },
  {
    // Right after a word.
    pattern: /(?<![:\\])\\(cite|ref|label|footnote)\{([^{}\n\r]*)\}/g,
    toAdvice: ([, name = '', inside = '']) => toCommand(name, inside),
  },
];

/** What is said about a formula. */
export function toFormula(formula: string): Advice {
  const plain = toPlainFormula(formula);
  return { reason: "formulas of TeX don't work here", help: formulaHelp(plain), instead: plain };
}

function toCommand(name: string, inside: string): Advice {
  return { reason: "commands of TeX don't work here", help: texHelp(name, inside) };
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
