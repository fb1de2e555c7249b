import type { Element } from 'hast';
import { s } from 'hastscript';
import type { NavigationNode } from '../../../model/index.ts';
import { messagesOf } from '../../../model/index.ts';
import { pageHref } from '../href.ts';
import type { View } from '../view.ts';
import { toLayout, type Layout } from './layout.ts';
import { labelShift, type, type Placed } from './position.ts';

/** The sizes of the circles. */
const radius = { station: 15, head: 9, stop: 6 };

/**
 * The map as SVG. To screen readers it is a nested list of links. Colors come from the style sheet, since the
 * security policy forbids inline styles.
 */
export function drawing(view: View, nodes: readonly NavigationNode[], labelledBy: string): Element {
  const layout = toLayout(nodes);
  const isMirrored = messagesOf(view.corpus).direction === 'rtl';
  return s(
    'svg',
    {
      className: ['map-drawing'],
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      width: layout.width,
      height: layout.height,
      role: 'list',
      ariaLabelledBy: [labelledBy],
    },
    [
      s('g', { ariaHidden: 'true', transform: isMirrored ? mirror(layout) : undefined }, [
        ...layout.lines.map((d) => s('path', { className: ['map-line'], d })),
        s('path', { className: ['map-line', 'map-main'], d: layout.mainLine }),
      ]),
      ...items({ view, layout, isMirrored }, nodes),
    ],
  );
}

interface Pen {
  readonly view: View;
  readonly layout: Layout;
  readonly isMirrored: boolean;
}

function items(pen: Pen, nodes: readonly NavigationNode[], isTop = true): readonly Element[] {
  let sections = 0;
  return nodes.flatMap((node) => {
    const placed = pen.layout.places.get(node);
    if (!placed) return [];
    if (isTop && node.children.length > 0) sections += 1;
    const number = isTop && node.children.length > 0 ? sections : undefined;
    const below = items(pen, node.children, false);
    return [
      s('g', { role: 'listitem' }, [
        station(pen, node, placed, number),
        below.length > 0 ? s('g', { role: 'list' }, [...below]) : undefined,
      ]),
    ];
  });
}

function station(
  { view, layout, isMirrored }: Pen,
  node: NavigationNode,
  { rank, x, y, lines, textY, area }: Placed,
  number: number | undefined,
): Element {
  const along = (value: number): number => (isMirrored ? layout.width - value : value);
  const isPlain = rank === 'station' && number === undefined;
  const className = [
    'map-page',
    ...(rank === 'stop' ? [] : [`map-${rank}`]),
    ...(number === undefined ? [] : ['map-numbered']),
  ];
  return s('a', { className, href: pageHref(view, node.page.id) }, [
    s('rect', {
      className: ['map-area'],
      x: isMirrored ? along(area.x + area.width) : area.x,
      y: area.y,
      width: area.width,
      height: area.height,
      rx: 4,
    }),
    s('circle', { cx: along(x), cy: y, r: isPlain ? radius.head : radius[rank] }),
    number === undefined
      ? undefined
      : s(
          'text',
          { className: ['map-number'], x: along(x), y: y + 6, ariaHidden: 'true' },
          String(number),
        ),
    s(
      'text',
      lines.map((line, index) =>
        s('tspan', { x: along(x + labelShift), y: textY + index * type[rank].line }, line),
      ),
    ),
  ]);
}

function mirror({ width }: Layout): string {
  return `matrix(-1 0 0 1 ${width} 0)`;
}
