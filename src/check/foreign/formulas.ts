import { exact } from '../format-value.ts';

/** A formula of TeX with `<sup>` and `<sub>`; undefined where it needs more than these. */
export function toPlainFormula(formula: string): string | undefined {
  const written = formula
    .trim()
    .replace(/\^(?:\{([^{}\\]+)\}|([\w+-]))/g, (_, group, sign) => `<sup>${group ?? sign}</sup>`)
    .replace(/_(?:\{([^{}\\]+)\}|([\w+-]))/g, (_, group, sign) => `<sub>${group ?? sign}</sub>`)
    .replace(/\\times\b ?/g, '× ')
    .replace(/\\(?:leq?)\b ?/g, '≤ ')
    .replace(/\\(?:geq?)\b ?/g, '≥ ');
  return /[\\^_{}\0\n\r]/.test(written) ? undefined : written;
}

/** What to write instead of a formula. */
export function formulaHelp(plain: string | undefined): string {
  return plain === undefined
    ? 'Write it in words, or as an image: `![What the formula says](formula.png)`.'
    : `Write ${exact(plain)}.`;
}
