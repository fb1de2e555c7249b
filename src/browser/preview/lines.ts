/** A block of the page, with the lines of the source that it is made from. */
interface Block {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** The blocks of the page in reading order. */
export function blocks(): readonly Block[] {
  return [...document.querySelectorAll<HTMLElement>('[data-lines]')].map((element) => {
    const [start = 0, end = start] = (element.dataset['lines'] ?? '').split('-').map(Number);
    return { element, start, end };
  });
}

/** What shows an entry of a registry: an element beside the text, or each passage that has it in its words. */
export function entryBlocks(entry: string): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  const own = all.filter(({ dataset }) => dataset['entry'] === entry);
  return [...new Set(own.map((each) => (each.tagName === 'A' ? passageOf(each) : each)))];
}

function passageOf(link: HTMLElement): HTMLElement {
  return link.closest<HTMLElement>('[data-lines]') ?? link;
}

/** The smallest block that is made from a line; else the last one before it, or the top of the page. */
export function blockAt(line: number | null, all = blocks()): HTMLElement | undefined {
  const at = line ?? 1;
  let best: Block | undefined;
  let before: Block | undefined;
  for (const block of all) {
    const size = block.end - block.start;
    if (block.start <= at && at <= block.end && (!best || size <= best.end - best.start))
      best = block;
    if (block.end < at && (!before || block.end >= before.end)) before = block;
  }
  return (best ?? before ?? all[0])?.element;
}
