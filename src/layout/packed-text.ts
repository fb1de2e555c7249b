import type { FlowLook, Item } from './flow.ts';
import type { Line } from './lines.ts';
import type { MeasuredText } from './typesetter.ts';

/** A measured text in a tenth of the room, to be kept: each look once, lines as numbers. */
interface PackedText extends Pick<MeasuredText, 'notes'> {
  readonly looks: readonly FlowLook[];
  readonly items: readonly (PackedParagraph | Extract<Item, { rows: unknown }>)[];
}

/** The place of its look; its lines; the break at its start. */
type PackedParagraph = readonly [number, readonly PackedLine[], Line['ends']?];

/** Height and overhang, and what few lines have. */
type PackedLine =
  readonly [number, number] | readonly [number, number, Pick<Line, 'notes' | 'bookmarks' | 'ends'>];

export function packText({ items, notes }: MeasuredText): PackedText {
  const looks = new Map<string, number>();
  const placeOf = (look: FlowLook): number => {
    const text = JSON.stringify(look, keys);
    const place = looks.get(text) ?? looks.size;
    looks.set(text, place);
    return place;
  };
  const packed = items.map((item) => {
    if ('rows' in item) return item;
    const own = [placeOf(item.look), item.lines.map(packLine)] as const;
    return item.breaks === undefined ? own : ([...own, item.breaks] as const);
  });
  return { looks: [...looks.keys()].map((text) => JSON.parse(text)), items: packed, notes };
}

export function unpackText({ looks, items, notes }: PackedText): MeasuredText {
  return {
    notes,
    items: items.map((item): Item => {
      if ('rows' in item) return item;
      const [place, lines, breaks] = item;
      // Only `packText` makes them.
      return { look: looks[place] as FlowLook, lines: lines.map(unpackLine), breaks };
    }),
  };
}

function packLine({ height, overhang, notes, bookmarks, ends }: Line): PackedLine {
  const isPlain = notes.length === 0 && bookmarks.length === 0 && ends === undefined;
  return isPlain ? [height, overhang] : [height, overhang, { notes, bookmarks, ends }];
}

function unpackLine([height, overhang, more = nothing]: PackedLine): Line {
  return { height, overhang, ...more, ends: more.ends };
}

const nothing: Pick<Line, 'notes' | 'bookmarks' | 'ends'> = {
  notes: [],
  bookmarks: [],
  ends: undefined,
};

/** What of a look is kept. */
const keys: (keyof FlowLook)[] = [
  'style',
  'left',
  'right',
  'first',
  'before',
  'after',
  'isContextual',
  'keepNext',
  'keepLines',
  'widowControl',
  'pageBreakBefore',
  'borderTop',
  'borderBottom',
  'box',
];
