import {
  amountsOf,
  canReword,
  compareWords,
  currencyEdits,
  editedIn,
  figureWordsOf,
  findFigures,
  findFiguresAndShares,
  findMagnitude,
  isOtherCurrency,
  reword,
  saysMagnitude,
  writtenEdits,
  type Figure,
  type FigureWords,
} from '../../figures/index.ts';
import { exact, quote } from '../../format-value.ts';
import { relatedTo } from '../../place.ts';
import { isEnglish } from '../../prose/language.ts';
import type { ContextRule } from '../../rule.ts';
import {
  bodyBlocksOf,
  factFile,
  messagesOf,
  toAmount,
  type Corpus,
  type Edit,
  type Problem,
  type Source,
  type TextBlock,
  type TextRange,
  type TextSpan,
} from '../../../model/index.ts';

const files = {
  'facts.yaml':
    'gardens: {value: 1260, noun: gardens, asOf: "2019", source: guide}\nshare: {value: 88, unit: "%", asOf: "2019", source: guide}\n',
};

/**
 * Finds words of links to facts that say something else than facts.yaml: another number, one rounded too far, or one
 * that is rounded in the other direction than "more than", "nearly" and the like say.
 */
export const factMatches: ContextRule = {
  id: 'fact-matches',
  severity: 'error',
  scope: 'context',
  summary: 'The text of a link to a fact matches the value in facts.yaml, exactly or rounded.',
  why: 'If a figure is updated in only one place, readers of the other places are misled.',
  examples: {
    good: [
      {
        body: 'The city has [1,260 gardens](facts.yaml#gardens), [about 90%](facts.yaml#share) of them green.',
        files,
      },
      {
        body: '[One thousand two hundred sixty](facts.yaml#gardens) is [more than 1,200](facts.yaml#gardens), about [88 percent](facts.yaml#share).',
        files,
      },
    ],
    bad: [
      {
        body: 'The city has [1,240 gardens](facts.yaml#gardens), [88%](facts.yaml#share) green.',
        files,
      },
      {
        body: 'The city has [more than 1,300 gardens](facts.yaml#gardens), [88%](facts.yaml#share) green.',
        files,
      },
      {
        body: 'The city has [1,260 gardens](facts.yaml#gardens), about [80%](facts.yaml#share) green.',
        files,
      },
    ],
  },
  *check(source, outline) {
    if (outline.facts.size === 0) return;
    for (const block of bodyBlocksOf(source)) {
      for (const span of block.spans) {
        if (span.kind !== 'link' || span.target?.kind !== 'fact') continue;
        const problem = toProblem(source, block, span, span.target.id, outline);
        if (problem) yield problem;
      }
    }
  },
};

function toProblem(
  source: Source,
  block: TextBlock,
  span: TextSpan,
  id: string,
  outline: Corpus,
): Problem | undefined {
  const fact = outline.facts.get(id);
  if (!fact) return undefined;
  const words = figureWordsOf(outline);
  const amounts = amountsOf(fact, words);
  const said = block.text.slice(span.start, span.end);
  const value = toAmount(messagesOf(outline), fact);
  const is = `${quote(id)} in ${factFile} is ${quote(value)}`;
  const correct = `Write ${exact(value)} in the text of the link, or correct ${factFile}.`;
  const at = outline.registries.facts.placeOf([id, 'value']);
  const related = [relatedTo(factFile, at, 'The value is here')];
  const lacks = { place: block.placeOf(span), help: correct, related };
  if (amounts.amounts.length === 0)
    return plain(said).includes(plain(String(fact.value)))
      ? undefined
      : { ...lacks, message: `This says ${quote(said)}, but ${is}` };
  const figures = figuresIn(block, span, words, amounts.isPercent);
  const [amount, ...more] = amounts.amounts;
  const size = amounts.isPercent ? undefined : findMagnitude(block.prose, span, figures, words);
  if (size && amount && more.length === 0) {
    const shown = quote(block.text.slice(size.start, size.end));
    return saysMagnitude(size, amount)
      ? undefined
      : { ...lacks, place: block.placeOf(size), message: `This says ${shown}, but ${is}` };
  }
  const compared = compareWords(figures, amounts, words);
  if (compared.kind === 'same') return undefined;
  // Words of other languages may say a share in a way that is not known here.
  const isReadable = words.isTranslated || figures.some(({ style }) => style.kind !== 'words');
  if (amounts.isPercent && !isReadable) return undefined;
  if (compared.kind === 'missing') {
    // Other languages have more words for numbers than are known here.
    if (figures.length === 0 && !isEnglish(words.language)) return undefined;
    if (figures.length === 0)
      return { ...lacks, message: `${quote(said)} has no number, but ${is}` };
  }
  if (compared.kind === 'missing' || compared.kind === 'unclear')
    return { ...lacks, message: `This says ${quote(said)}, but ${is}` };
  if (compared.kind === 'unit') {
    const place = block.placeOf(shownRange(block.text, compared.figure));
    const shown = block.text.slice(compared.figure.start, compared.figure.end);
    const message = amounts.isPercent
      ? `There is no sign for percent after ${quote(shown)}, but ${is}`
      : `${quote(shown)} is a percentage, but ${is}`;
    return { ...lacks, place, message };
  }
  if (compared.kind === 'currency') {
    const { figure } = compared;
    const shown = shownRange(block.text, figure);
    const message = `This says ${quote(block.text.slice(shown.start, shown.end))}, but ${is}`;
    const { currency } = amounts;
    const edits =
      currency && figures.length === 1 ? currencyEdits(block.text, figure, currency) : [];
    const finding = { ...lacks, place: block.placeOf(shown), message };
    return edits.length > 0 ? { ...finding, ...toFix(source, block, span, edits) } : finding;
  }
  const [first] = compared.pairs;
  const shown = first ? shownRange(block.text, first[0]) : span;
  const message = `This says ${quote(block.text.slice(shown.start, shown.end))}, but ${is}`;
  const isRewordable = ([figure]: readonly [Figure, unknown]): boolean =>
    canReword(block.text, figure, words) && !isOtherCurrency(figure.currency, amounts.currency);
  if (!compared.pairs.every(isRewordable))
    return { ...lacks, place: block.placeOf(shown), message };
  const edits = compared.pairs.flatMap(([figure, amount]) =>
    reword(block.text, figure, amount, words),
  );
  const fix = toFix(source, block, span, edits);
  return { place: block.placeOf(shown), message, ...fix, related };
}

function toFix(
  source: Source,
  block: TextBlock,
  span: TextSpan,
  edits: readonly Edit[],
): Pick<Problem, 'help' | 'fix'> {
  return {
    help: `Write ${exact(editedIn(block.text, span, edits))}, or correct ${factFile}.`,
    fix: writtenEdits(block, source.text, edits),
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function figuresIn(
  block: TextBlock,
  { start, end }: TextRange,
  words: FigureWords,
  isPercent: boolean,
): readonly Figure[] {
  const find = isPercent ? findFiguresAndShares : findFigures;
  return find(block.prose, words).filter((each) => start <= each.start && each.end <= end);
}

/** A figure with the words of its bound, its sign for percent and its currency. */
function shownRange(text: string, { start, end, boundAt, currency }: Figure): TextRange {
  const [sign = ''] = /^\s?[%\u066a]/.exec(text.slice(end, end + 2)) ?? [];
  return {
    start: Math.min(start, boundAt?.start ?? start, currency?.start ?? start),
    end: Math.max(end + sign.length, boundAt?.end ?? end, currency?.end ?? end),
  };
}
