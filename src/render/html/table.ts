import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table, TableRow } from 'mdast';
import type { Messages } from '../../locale/index.ts';
import type { State } from 'mdast-util-to-hast';

/** A table in a group that scrolls where it is too wide, also by keyboard. */
export function table({ say }: Messages, state: State, node: Table): Element {
  const [first, ...rest] = node.children;
  const content = [
    ...(first ? [h('thead', row(state, node, first, 'th'))] : []),
    ...(rest.length > 0
      ? [
          h(
            'tbody',
            rest.map((each) => row(state, node, each, 'td')),
          ),
        ]
      : []),
  ];
  return h(
    'div',
    { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: say('page.table') },
    h('table', content),
  );
}

/** A row with as many cells as the first one; missing cells are empty. */
function row(state: State, { align, children }: Table, node: TableRow, name: 'th' | 'td'): Element {
  const cells = (children[0]?.children ?? []).map((_, column) => {
    const cell = node.children[column];
    const content = cell ? state.all(cell) : [];
    // Screen readers would announce an empty header.
    const isHeader = name === 'th' && content.length > 0;
    const side = align?.[column];
    return h(
      isHeader ? 'th' : 'td',
      { className: side ? [`align-${side}`] : undefined, scope: isHeader ? 'col' : undefined },
      content,
    );
  });
  return h('tr', cells);
}
