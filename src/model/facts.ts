import type { Fact } from '../../schemas/index.ts';
import type { Messages } from '../locale/index.ts';
import { toShortAddress, toWebAddress } from './address.ts';
import type { Corpus } from './corpus.ts';
import { messagesOf } from './messages.ts';
import { toCitation } from './related.ts';

/** The id of a fact on the page of facts: `facts.html#fact-...` leads to it. */
export function factAnchor(id: string): `fact-${string}` {
  return `fact-${id}`;
}

/** The figure of a fact with what it counts or measures, such as `126 garden plots` or `More than 90% of all plots`. */
export function toFigure(messages: Messages, { value, noun, unit }: Fact): string {
  const { capitalized, say } = messages;
  const figure = toAmount(messages, { value, unit });
  return capitalized(noun === undefined ? figure : say('fact.figure', { figure, noun }));
}

/** The value of a fact with its unit, as it is within a sentence: `more than 12 million`. */
export function toAmount(
  messages: Messages,
  { value, unit }: { readonly value: Fact['value']; readonly unit?: string | undefined },
): string {
  return typeof value === 'number'
    ? messages.quantity(value, unit)
    : withUnit(messages, value, unit);
}

/** A figure in words with its unit, which is in front of a number or behind it: `about $40`, `more than 12%`. */
function withUnit({ quantity }: Messages, value: string, unit: string | undefined): string {
  if (unit === undefined) return value;
  const [number] = /(?<![\d.,])\d+(?:\.\d+)?$/.exec(value) ?? [];
  if (number === undefined) return `${value} ${unit}`;
  return value.slice(0, -number.length) + quantity(Number(number), unit);
}

/** Where a figure is from, as readers see it. */
interface FactSource {
  /** The title of the work, or the web address in short. */
  readonly title: string;
  readonly imprint?: string;
  readonly url?: string;
  /** A page where the work can be found, which has no address of its own. */
  readonly lookAt?: string;
  /** Its id in resources.yaml. */
  readonly resource?: string;
}

/** The source of a fact: a work of resources.yaml, or a web address. */
export function sourceOfFact(corpus: Corpus, { source }: Fact): FactSource {
  const resource = corpus.resources.get(source);
  if (resource) {
    const { title, imprint, url, lookAt } = toCitation(messagesOf(corpus), resource);
    return {
      title,
      imprint,
      resource: source,
      ...(url !== undefined && { url }),
      ...(lookAt !== undefined && { lookAt }),
    };
  }
  // A source that is missing is an error of the check, and its id all there is to say.
  if (!/^https?:/i.test(source)) return { title: source };
  const url = toWebAddress(source);
  return { title: toShortAddress(url), url };
}

/** A source in one line of text. */
export function toSourceText({ say }: Messages, { title, imprint }: FactSource): string {
  return imprint === undefined ? title : say('join.aside', { text: title, aside: imprint });
}
