import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Messages } from '../../../../locale/index.ts';
import { messagesOf, recordRowId, type Corpus, type RecordEntry } from '../../../../model/index.ts';
import { hasChanged, lettersOf, levelOf, type Scale } from './scale.ts';
import { side, tile, type Face } from './tile.ts';

/** The distance from one tile to the next. */
const pitch = side + 2;

/** A map with more columns is wide: its tiles would be too small to tap. */
const maxColumns = 12;

/** A record with a tile on the map. */
interface Placed {
  readonly code: string;
  readonly record: RecordEntry;
  readonly tile: readonly [column: number, row: number];
}

/** The records that have a tile, row by row from the left: the order of the keyboard. */
export function toPlaced(records: readonly (readonly [string, RecordEntry])[]): readonly Placed[] {
  return records
    .flatMap(([code, record]) => (record.tile ? [{ code, record, tile: record.tile }] : []))
    .sort((a, b) => a.tile[1] - b.tile[1] || a.tile[0] - b.tile[0]);
}

/** A map of one kind of fact: a tile for each record, linked to its row, and a legend. */
export function tileMap(corpus: Corpus, placed: readonly Placed[], scale: Scale): Element {
  const messages = messagesOf(corpus);
  const { say, date } = messages;
  const { id, kind, values } = scale;
  const tiles = placed.map((each) => ({ ...each, level: levelOf(scale, each.record) }));
  const [left, top] = [least(placed, 0), least(placed, 1)];
  const [right, bottom] = [most(placed, 0), most(placed, 1)];
  const [titleId, aboutId] = [`map-${id}-title`, `map-${id}-about`];
  return h('figure', { className: ['fact-map'], dataLabel: kind.label }, [
    h('figcaption', [
      h('strong', kind.label),
      h('span', { className: ['as-of'] }, say('record.asOf', { date: date(kind.asOf) })),
    ]),
    h('div', { className: ['map-scroll'] }, [
      s(
        'svg',
        {
          className: ['tile-map', ...(right - left >= maxColumns ? ['tile-map-wide'] : [])],
          viewBox: `0 0 ${(right - left + 1) * pitch - 2} ${(bottom - top + 1) * pitch - 2}`,
          role: 'group',
          ariaLabelledBy: [titleId],
          ariaDescribedBy: [aboutId],
        },
        [
          s('title', { id: titleId }, say('record.mapOf', { fact: kind.label })),
          s('desc', { id: aboutId }, say('record.mapDescription')),
          ...tiles.map(({ code, record, level, tile: [column, row] }) => {
            const isOld = hasChanged(scale, record);
            const about = say(isOld ? 'record.changedTile' : 'record.tile', {
              code,
              name: record.name,
              value: (level === undefined ? undefined : values[level]) ?? say('record.nothing'),
            });
            const [x, y] = [(column - left) * pitch, (row - top) * pitch];
            return s('a', { href: `#${recordRowId(corpus, code)}` }, [
              s('title', about),
              s('g', { transform: `translate(${x} ${y})` }, [
                tile({ ...faceOf(scale, level), hasChanged: isOld, code }),
              ]),
            ]);
          }),
        ],
      ),
    ]),
    legend(messages, scale, tiles),
  ]);
}

/** The legend of a map: the kinds of tiles on it, with how many there are of each. */
function legend(
  { say }: Messages,
  scale: Scale,
  tiles: readonly { readonly record: RecordEntry; readonly level: number | undefined }[],
): Element {
  const { values } = scale;
  const toItem = (level: number | undefined, isOld: boolean, words: string, count: number) =>
    count === 0
      ? undefined
      : h('li', [
          s(
            'svg',
            { viewBox: `0 0 ${side} ${side}`, ariaHidden: 'true' },
            tile({ ...faceOf(scale, level), hasChanged: isOld }),
          ),
          h('span', say('join.aside', { text: words, aside: count })),
        ]);
  const countOf = (level: number | undefined): number =>
    tiles.filter((each) => each.level === level).length;
  const changed = tiles.filter(({ record }) => hasChanged(scale, record));
  return h('ul', { className: ['map-legend'] }, [
    ...values.map((words, level) => toItem(level, false, words, countOf(level))),
    toItem(undefined, false, say('record.nothing'), countOf(undefined)),
    toItem(changed[0]?.level, true, say('record.changed'), changed.length),
  ]);
}

function faceOf(scale: Scale, level: number | undefined): Pick<Face, 'level' | 'letter' | 'count'> {
  const letter = level === undefined ? undefined : lettersOf(scale)?.[level];
  return { level, letter, count: scale.values.length };
}

function least(placed: readonly Placed[], axis: 0 | 1): number {
  return Math.min(...placed.map(({ tile: place }) => place[axis]));
}

function most(placed: readonly Placed[], axis: 0 | 1): number {
  return Math.max(...placed.map(({ tile: place }) => place[axis]));
}
