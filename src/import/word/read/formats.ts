import { childOf, isOn, valueOf, type Element } from '../../../ooxml/index.ts';

/** Words that look as Markdown can't say, such as highlighted ones. */
export interface Format {
  /** What Markdown has none of, such as `highlighted text`. */
  readonly what: string;
  /** The color of letters, as six hexadecimal digits. */
  readonly color?: string;
  readonly words: string;
  /** Whether the words lack a look that their style has. */
  readonly isPlain?: true;
}

/** How a run looks beyond what Markdown can say. Links have a color and a line of their own. */
export function formatsOf(
  properties: Element | undefined,
  isLink: boolean,
): readonly Omit<Format, 'words'>[] {
  if (!properties) return [];
  const valueIn = (name: string): string | undefined => valueOf(childOf(properties, name));
  const highlight = valueIn('w:highlight') ?? 'none';
  const fill = childOf(properties, 'w:shd')?.attributes.get('w:fill') ?? 'auto';
  const line = valueIn('w:u') ?? 'none';
  const color = valueIn('w:color') ?? 'auto';
  return [
    ...(highlight !== 'none' || !/^(?:auto|ffffff)$/i.test(fill)
      ? [{ what: 'highlighted text' }]
      : []),
    ...(line !== 'none' && !isLink ? [{ what: 'underlined text' }] : []),
    ...(/^[\da-f]{6}$/i.test(color) && !isLink
      ? [{ what: 'colored text', color: color.toUpperCase() }]
      : []),
    ...(isOn(childOf(properties, 'w:smallCaps')) ? [{ what: 'small capitals' }] : []),
  ];
}

/** Collects the formats of runs; where a run looks like the one before it, their words are one. */
export function collectFormats(): {
  readonly all: readonly Format[];
  readonly add: (formats: readonly Omit<Format, 'words'>[], words: string) => void;
} {
  const all: Format[] = [];
  let open = new Map<string, number>();
  return {
    all,
    add: (formats, words) => {
      const now = new Map<string, number>();
      for (const { what, color, isPlain } of formats) {
        const key = `${what} ${color ?? ''}`;
        const at = open.get(key) ?? all.length;
        const before = all[at]?.words ?? '';
        all[at] = {
          what,
          ...(color !== undefined && { color }),
          ...(isPlain && { isPlain }),
          words: before + words,
        };
        now.set(key, at);
      }
      open = now;
    },
  };
}
