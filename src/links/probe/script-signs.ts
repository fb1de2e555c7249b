/** Looks for signs that scripts make the content of a page, so that nothing is missing for sure. */
interface ScriptSigns {
  readonly open: (tag: string, id: string | undefined, depth: number) => void;
  readonly text: (text: string) => void;
  readonly close: (depth: number) => void;
  readonly fillPage: () => boolean;
}

/** Where frameworks put a page: `<div id="root"></div>`, `<app-root></app-root>`. */
const rootIds: ReadonlySet<string> = new Set(
  'root app __next __nuxt ___gatsby react-root app-root main-app svelte'.split(' '),
);

/** Text in these is not for readers who run scripts. */
const unseenTags: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** A page of its own has more than that, in characters. */
const leastText = 250;
const leastTextInRoot = 40;

export function createScriptSigns(): ScriptSigns {
  let scripts = 0;
  let seen = 0;
  let hasEmptyRoot = false;
  /** The outermost open element of each kind: its depth, and the text before it. */
  let unseen: number | undefined;
  let root: { readonly depth: number; readonly before: number } | undefined;
  return {
    open(tag, id, depth) {
      if (tag === 'script') scripts += 1;
      if (unseenTags.has(tag)) unseen ??= depth;
      if (rootIds.has(id ?? '') || tag.endsWith('-root')) root ??= { depth, before: seen };
    },
    text(text) {
      // Long before it counts as much, a page has text enough.
      if (unseen === undefined && seen < 1_000_000) seen += text.trim().length;
    },
    close(depth) {
      if (unseen === depth) unseen = undefined;
      if (root?.depth !== depth) return;
      hasEmptyRoot ||= seen - root.before < leastTextInRoot;
      root = undefined;
    },
    fillPage: () => scripts > 0 && (seen < leastText || hasEmptyRoot),
  };
}
