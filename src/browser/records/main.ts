import { say } from '../messages.ts';
import { replacedEvent } from '../replaced-event.ts';
import { element } from '../search/results.ts';
import { toFilters } from './filters.ts';
import { offerMaps } from './map-choice.ts';
import { readTable, type RecordTable } from './read-table.ts';
import { countText } from './rows.ts';
import { offerSorting } from './sorting.ts';

/** The delay after typing until the status is announced. */
const pauseMs = 400;

const rows = start();
// The form of the home page asks for a record by its code.
const asked = [...new URLSearchParams(location.search).values()];
const row = rows.find(({ code }) => asked.includes(code));
if (row && location.hash === '') location.replace(`#${row.element.id}`);
document.addEventListener(replacedEvent, start);

function start(): RecordTable['rows'] {
  const maps = document.querySelector<HTMLElement>('.fact-maps');
  if (maps) offerMaps(maps);
  const table = document.querySelector<HTMLTableElement>('.record-table');
  const content = table && readTable(table);
  if (!table || !content) return [];
  const { length } = content.rows;
  const status = element('p', 'record-status', countText({ say }, length, length));
  status.setAttribute('role', 'status');
  let timer = 0;
  const announce = (text: string): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = text;
    }, pauseMs);
  };
  const { tools, text, showAll } = toFilters(content, announce, () => arrange());
  const arrange = offerSorting(content, announce, text);
  table.before(tools, status);
  // In some browsers, a table with `display: block` loses its roles.
  const roles = { table: [table], rowgroup: [...table.children].slice(1), row: [...table.rows] };
  for (const [role, elements] of Object.entries(roles))
    for (const each of elements) each.setAttribute('role', role);
  for (const cell of table.querySelectorAll('th, td')) {
    const scope = cell.getAttribute('scope');
    cell.setAttribute(
      'role',
      scope === 'col' ? 'columnheader' : scope === 'row' ? 'rowheader' : 'cell',
    );
  }
  // A link to a hidden row shows all rows again.
  const uncover = (): void => {
    const row = document.getElementById(location.hash.slice(1));
    if (!row?.hidden || !table.contains(row)) return;
    showAll();
    row.scrollIntoView();
  };
  for (const link of document.querySelectorAll<SVGAElement>('.tile-map a'))
    link.addEventListener('click', () => {
      const row = document.getElementById(link.href.baseVal.slice(1));
      if (row?.hidden) showAll();
    });
  window.addEventListener('hashchange', uncover);
  return content.rows;
}
