import { exact } from '../format-value.ts';
import { deletion, type Dialect } from './dialect.ts';

/** Attributes of Pandoc, kramdown and Markdown Extra. */
export const attributes: readonly Dialect[] = [
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
];
