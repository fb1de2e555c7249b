import { LimitError } from '../../../ooxml/index.ts';
import type { WordDocument } from './document.ts';
import { readDocument } from './read-document.ts';

/** A larger file is refused before it is opened. */
export const maxFileBytes = 50 * 1024 * 1024;

/** Which tracked changes count. */
export type Changes = 'accept' | 'reject' | 'all';

/** What a Word file says: with the changes of one author, or of all of them. */
export interface WordReading {
  /** Whose changes alone count; absent if those of all count, or none. */
  readonly author?: string;
  readonly document: WordDocument;
}

/** Why a file could not be read: a sentence without a full stop. */
interface Unreadable {
  readonly unreadable: string;
}

/** No file has changes of more people than that. */
const maxAuthors = 50;

/**
 * Reads a Word file: once, or once for each author of tracked changes, with that author's changes alone. Never throws,
 * whatever the bytes are.
 */
export function readWord(bytes: Uint8Array, changes: Changes): readonly WordReading[] | Unreadable {
  try {
    const all = readDocument(bytes, () => (changes === 'accept' ? 'accept' : 'reject'));
    if (changes !== 'all') return [{ document: all }];
    return [
      { document: all },
      ...all.authors.slice(0, maxAuthors).map((author) => ({
        author,
        document: readDocument(bytes, (each) => (each === author ? 'accept' : 'reject')),
      })),
    ];
  } catch (error) {
    if (error instanceof LimitError) return { unreadable: `This file has ${error.message}` };
    return { unreadable: 'This is not a Word file, or it is damaged' };
  }
}
