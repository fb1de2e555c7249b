import type { StateTable } from './read-table.ts';
import { sortRows, type Column } from './rows.ts';

/**
 * Adds a button to each column header that sorts by the column, and in reverse when pressed again. `aria-sort` and an
 * arrow show the order.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/
 *
 * @param say announces the order
 */
export function offerSorting(
  { body, nameHead, facts, rows }: StateTable,
  say: (text: string) => void,
): void {
  const columns: readonly (readonly [Column, HTMLTableCellElement])[] = [
    ['name', nameHead],
    ...facts.map(({ head }, index) => [index, head] as const),
  ];
  let [current, isDescending]: [Column, boolean] = ['name', false];
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
      body.append(...sortRows(rows, column, isDescending).map(({ element }) => element));
      mark();
      const order = isDescending ? 'last to first' : 'first to last';
      say(`Sorted by ${button.textContent}, ${order}`);
    });
  }
  mark();
}
