/** Where Markdown goes, and how much fits there. */
const rooms = {
  /** A GitHub comment holds 65,536 characters, other text among them. */
  comment: { characters: 60_000, bytes: 240_000 },
  /** GitHub drops a step summary of more than 1 MiB completely. */
  summary: { characters: 900 * 1024, bytes: 900 * 1024 },
} as const;

export type Room = keyof typeof rooms;

/** A change, with the headings that it is below. */
export interface Entry {
  readonly section: string;
  /** Empty for none. */
  readonly group: string;
  /** Empty for none. */
  readonly position: string;
  /** Empty if the headings say everything. */
  readonly text: string;
}

/** For the number of changes that do not fit, in bytes. */
const reserve = 200;

/**
 * Appends as many entries as fit, each complete, and the number of those that do not.
 *
 * @param used characters of the room that other text takes
 */
export function fitEntries(
  beginning: string,
  entries: readonly Entry[],
  room: Room,
  used: number,
): string {
  const { characters, bytes } = rooms[room];
  let text = beginning;
  let size = used + Buffer.byteLength(text) + reserve;
  let isItem = false;
  for (const [index, entry] of entries.entries()) {
    let more = '';
    for (const block of blocksOf(entry, entries[index - 1])) {
      // Items of a list are not separated.
      more += `${isItem && block.startsWith('- ') ? '\n' : '\n\n'}${block}`;
      isItem = block.startsWith('- ');
    }
    size += Buffer.byteLength(more);
    const left = entries.length - index;
    if (size > bytes || used + text.length + more.length + reserve > characters)
      return `${text}\n\n... and ${left} more ${left === 1 ? 'change' : 'changes'} that do not fit here.`;
    text += more;
  }
  return text;
}

/** The entry, after those of its headings that the entry before it does not have. */
function blocksOf({ section, group, position, text }: Entry, last: Entry | undefined): string[] {
  const isNewSection = section !== last?.section;
  const isNewGroup = isNewSection || group !== last?.group;
  const isNewPosition = isNewGroup || position !== last?.position;
  return [
    isNewSection ? `### ${section}` : '',
    isNewGroup && group !== '' ? `#### ${group}` : '',
    isNewPosition && position !== '' ? `${position}:` : '',
    text,
  ].filter((block) => block !== '');
}
