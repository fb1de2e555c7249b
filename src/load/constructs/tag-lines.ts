import { htmlFlow } from 'micromark-core-commonmark';
import { constructTags } from '../../model/index.ts';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/** Tags that begin no HTML block: what follows them on their line or below it is Markdown. */
const inline = new Set<string>(constructTags.filter((tag) => tag !== 'details'));

/**
 * Blocks of HTML as in CommonMark, but for the tags that become nodes: a line that begins with an inline one is a
 * paragraph, and `<details>` or `</details>` on a line of its own is a block that ends with the line.
 */
export const tagLines: Extension = {
  disable: { null: ['htmlFlow'] },
  flow: { [60]: { ...htmlFlow, name: 'htmlFlowBesideTags', tokenize } },
};

function tokenize(
  this: ThisParameterType<Construct['tokenize']>,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const html = htmlFlow.tokenize.call(this, effects, ok, nok);
  const afterLine: State = (code) => effects.attempt(detailsLine, ok, html)(code);
  return (code) => effects.check(inlineTag, nok, afterLine)(code);
}

/** The beginning of an inline tag, or of `<details>` with more on its line. */
const inlineTag: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return readTag(effects, nok, (name) => (code) => {
      if (name === 'details') {
        // With an attribute it is no tag of ours.
        if (code !== 62) return nok(code);
        effects.consume(code);
        return (next) => skipBlanks(effects, (after) => (isEnd(after) ? nok : ok)(after))(next);
      }
      return (inline.has(name) ? ok : nok)(code);
    });
  },
};

/** `<details>` or `</details>` with nothing else on its line. */
const detailsLine: Construct = {
  tokenize(effects, ok, nok) {
    return readTag(effects, nok, (name) => (code) => {
      if (name !== 'details' || code !== 62) return nok(code);
      effects.consume(code);
      return skipBlanks(effects, (after) => {
        if (!isEnd(after)) return nok(after);
        effects.exit('htmlFlowData');
        effects.exit('htmlFlow');
        return ok(after);
      });
    });
  },
  partial: true,
};

/** Reads `<` or `</` and the name of a tag, in lower case. */
function readTag(effects: Effects, nok: State, then: (name: string) => State): State {
  let name = '';
  const read: State = (code) => {
    if (code !== null && isLetter(code)) {
      name += String.fromCharCode(code).toLowerCase();
      effects.consume(code);
      return read;
    }
    return name === '' || !isBoundary(code) ? nok(code) : then(name)(code);
  };
  const slash: State = (code) => {
    if (code !== 47) return read(code);
    effects.consume(code);
    return read;
  };
  return (code) => {
    if (code !== 60) return nok(code);
    effects.enter('htmlFlow');
    effects.enter('htmlFlowData');
    effects.consume(code);
    return slash;
  };
}

function skipBlanks(effects: Effects, then: State): State {
  const skip: State = (code) => {
    if (code !== 32 && code !== -2 && code !== -1) return then(code);
    effects.consume(code);
    return skip;
  };
  return skip;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** What may follow the name of a tag: `>`, `/`, a space or the end of the line. */
function isBoundary(code: Code): boolean {
  return code === 62 || code === 47 || code === 32 || isEnd(code) || (code !== null && code < 0);
}

function isEnd(code: Code): boolean {
  return code === null || code === -5 || code === -4 || code === -3;
}
