import { say } from '../messages.ts';
import { element } from '../search/results.ts';
import type { RecordTable } from './read-table.ts';
import { countText, matches, type Level } from './rows.ts';

/**
 * Creates the filters of the table: a field for names and codes, and a selection of values for each fact.
 *
 * @param announce announces how many rows are shown
 * @param onChange is called after the text or a choice has changed
 * @returns the filters, the text that they ask for, and a function that shows all rows again
 */
export function toFilters(
  { facts, rows }: RecordTable,
  announce: (text: string) => void,
  onChange: () => void,
): {
  readonly tools: HTMLElement;
  readonly text: () => string;
  readonly showAll: () => void;
} {
  const tools = element('div', 'record-tools');
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', say('recordTable.label'));
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.spellcheck = false;
  const choices = facts.map(({ values, hasGaps }) => {
    const choice = document.createElement('select');
    const levels: [string, string][] = [...values].map(([level, label]) => [String(level), label]);
    const all = [
      ['', say('recordTable.all')],
      ...levels,
      ...(hasGaps ? [['none', say('recordTable.nothing')]] : []),
    ] as const;
    choice.append(...all.map(([value = '', label]) => new Option(label, value)));
    return choice;
  });
  const reset = element('button', undefined, say('recordTable.showAll'));
  reset.setAttribute('type', 'button');

  const show = (): void => {
    const levels = choices.map(({ value }) => toLevel(value));
    let count = 0;
    for (const row of rows) {
      row.element.hidden = !matches(row, { text: field.value, levels });
      if (!row.element.hidden) count += 1;
    }
    onChange();
    announce(countText({ say }, count, rows.length));
  };
  const showAll = (): void => {
    field.value = '';
    for (const choice of choices) choice.value = '';
    show();
  };
  field.addEventListener('input', show);
  for (const choice of choices) choice.addEventListener('change', show);
  reset.addEventListener('click', showAll);

  tools.append(
    labeled(say('recordTable.search'), field),
    ...choices.map((choice, index) => labeled(facts[index]?.label ?? '', choice)),
    reset,
  );
  return { tools, text: () => field.value, showAll };
}

/** A control inside its label. */
export function labeled(text: string, control: HTMLElement): HTMLElement {
  const label = element('label');
  label.append(element('span', undefined, text), control);
  return label;
}

function toLevel(value: string): Level | undefined {
  if (value === '') return undefined;
  return value === 'none' ? 'none' : Number(value);
}
