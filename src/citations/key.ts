import { toAnchor } from '../model/index.ts';

/** Keys that programs make and nobody reads: addresses, numbers, and the item keys of Zotero. */
const madeKey = /^(?:https?:.*|\d*|(?:[Rr]ef|[Ii]tem|[Ss]ource)[-_]?\d+|[A-Z0-9]{8})$/;

/** The id that a citation key becomes, such as `segal-avoidable-2014`; undefined where nobody chose the key. */
export function toId(key: string): string | undefined {
  if (madeKey.test(key)) return undefined;
  const words = key
    .replace(
      /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=(?:19|20)\d\d(?!\d))|(?<=\d)(?=[A-Z])/g,
      '-',
    )
    .replace(/[_:./+]/g, '-');
  const id = toAscii(words).split('-').filter(Boolean).join('-');
  return id === '' ? undefined : id;
}

/** The words of a text in lower case, without accents, joined by hyphens. */
function toAscii(text: string): string {
  return toAnchor(text.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9-]/g, '');
}
