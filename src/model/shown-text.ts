import type { Text } from 'mdast';

declare module 'mdast' {
  interface TextData {
    /** What readers see, where it is not the value: a line end is no space in Chinese and Japanese. */
    shown?: string;
  }
}

/** What readers see of a text. */
export function shownText({ value, data }: Text): string {
  return data?.shown ?? value;
}
