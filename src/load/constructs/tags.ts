import type { Html, PhrasingContent } from 'mdast';
import { constructTags } from '../../model/index.ts';

/** A tag without attributes that nodes are made of, such as `<sub>` or `</details>`. */
export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  /** The title of `<abbr>`. */
  readonly title?: string;
}

const names = constructTags.filter((tag) => tag !== 'abbr').join('|');
const bare = new RegExp(`^<(/?)(${names})[ \\t\\r\\n]*>$|^<(br)[ \\t\\r\\n]*/>$`, 'i');
const abbreviation =
  /^<(?:(\/)abbr|abbr[ \t\r\n]+title[ \t\r\n]*=[ \t\r\n]*(?:"([^"]+)"|'([^']+)'))[ \t\r\n]*>$/i;

/** The tag of a node of HTML; undefined for anything else, such as a tag with other attributes. */
export function toTag(node: Html | PhrasingContent): Tag | undefined {
  if (node.type !== 'html') return undefined;
  const [whole, slash, name, empty] = bare.exec(node.value.trim()) ?? [];
  if (whole !== undefined) {
    const isBreak = /^br$/i.test(name ?? empty ?? '');
    if (isBreak && slash === '/') return undefined;
    return { name: (name ?? empty ?? '').toLowerCase(), isClosing: slash === '/' };
  }
  const [found, close, double, single] = abbreviation.exec(node.value) ?? [];
  if (found === undefined) return undefined;
  if (close) return { name: 'abbr', isClosing: true };
  const title = double ?? single ?? '';
  return title.trim() === '' ? undefined : { name: 'abbr', isClosing: false, title };
}
