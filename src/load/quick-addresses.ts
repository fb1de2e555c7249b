import type { Extension } from 'mdast-util-from-markdown';
import type { Construct, ConstructRecord, Extension as Syntax } from 'micromark-util-types';

/** How a text is parsed: its syntax, and the nodes that are made of it. */
interface Parsing {
  readonly extensions: Syntax[];
  readonly mdastExtensions: Extension[];
}

const emails = ['emailAutolink'];
const links = ['protocolAutolink', 'wwwAutolink'];

const mayHaveEmail = /@/;
const mayHaveLink = /http|www/i;
/** Escapes that can represent any character of an address. */
const reference = /&(?:#|[a-z])[^\s&;]*;/i;

/**
 * Chooses how a text is parsed, with the same result. An address without marks around it may begin with any letter, so
 * each word would be tried, and each text searched again; most texts have no `@`, and many neither `http` nor `www`.
 *
 * @param all how any text can be parsed
 */
export function quickAddresses(all: Parsing): (text: string) => Parsing {
  const { mdastExtensions } = all;
  const [noEmails, noLinks] = [without(all.extensions, emails), without(all.extensions, links)];
  const neither = without(noEmails, links);
  const withoutSearch = mdastExtensions.map((each) =>
    each.enter?.['literalAutolink'] ? { ...each, transforms: [] } : each,
  );
  return (text) => {
    const [hasEmail, hasLink] = [mayHaveEmail.test(text), mayHaveLink.test(text)];
    if (hasEmail) return { extensions: hasLink ? all.extensions : noLinks, mdastExtensions };
    if (hasLink) return { extensions: noEmails, mdastExtensions };
    return {
      extensions: neither,
      mdastExtensions: reference.test(text) ? mdastExtensions : withoutSearch,
    };
  };
}

/** A syntax without some constructs within paragraphs. */
function without(syntax: readonly Syntax[], names: readonly string[]): Syntax[] {
  const isKept = ({ name = '' }: Construct): boolean => !names.includes(name);
  return syntax.map(({ text, ...others }) => ({ ...others, ...(text && { text: kept(text) }) }));

  function kept(text: ConstructRecord): ConstructRecord {
    return Object.fromEntries(
      Object.entries(text).flatMap(([code, value]) => {
        const left = [value ?? []].flat().filter(isKept);
        return left.length > 0 ? [[code, left]] : [];
      }),
    );
  }
}
