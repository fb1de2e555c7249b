import { say } from '../messages.ts';
import type { RecordTable } from './read-table.ts';
import { sortRows, withCodeFirst, type Column } from './rows.ts';

/**
 * Adds a button to each column header that sorts by the column, and in reverse when pressed again. `aria-sort` and an
 * arrow show the order.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/
 *
 * @param announce announces the order
 * @param text what the filter asks for
 * @returns a function that puts the rows into their order again, after the text has changed
 */
export function offerSorting(
  { body, nameHead, facts, rows }: RecordTable,
  announce: (text: string) => void,
  text: () => string,
): () => void {
  const columns: readonly (readonly [Column, HTMLTableCellElement])[] = [
    ['name', nameHead],
    ...facts.map(({ head }, index) => [index, head] as const),
  ];
  let [current, isDescending]: [Column, boolean] = ['name', false];
  const arrange = (): void => {
    const sorted = withCodeFirst(sortRows(rows, current, isDescending), text());
    const elements = sorted.map(({ element }) => element);
    // Rows that stay where they are keep the focus inside them.
    if (elements.some((element, index) => element !== body.rows[index])) body.append(...elements);
  };
  const mark = (): void => {
    for (const [column, head] of columns) {
      const way = isDescending ? 'descending' : 'ascending';
      if (column === current) head.setAttribute('aria-sort', way);
      else head.removeAttribute('aria-sort');
    }
  };
  for (const [column, head] of columns) {
    const label = head.querySelector('.column');
    if (!label) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...label.childNodes);
    label.append(button);
    button.addEventListener('click', () => {
      isDescending = column === current && !isDescending;
      current = column;
      arrange();
      mark();
      const key = isDescending ? 'recordTable.sortedDown' : 'recordTable.sortedUp';
      announce(say(key, { column: button.textContent }));
    });
  }
  mark();
  return arrange;
}
