import { toMessages, type Messages } from '../locale/index.ts';
import { perCorpus } from './per-corpus.ts';

/** The words that readers see around the content, in its language. */
export const messagesOf = perCorpus(({ locale }): Messages => toMessages(locale));
