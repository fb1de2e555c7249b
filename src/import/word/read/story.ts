import type { Fields } from './fields.ts';
import type { Style } from './styles.ts';

/** What a story carries from one paragraph to the next. */
export interface Story {
  readonly styleOf: (id: string | undefined) => Style;
  /** The target of a relationship. */
  readonly targetOf: (id: string) => string | undefined;
  readonly fields: Fields;
  /** The ids of the comments whose range is open. */
  readonly openComments: Set<string>;
  /** Takes the words of the open comments. */
  readonly onWords: (comment: string, words: string) => void;
}
