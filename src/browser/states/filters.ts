import { element } from '../search/results.ts';
import type { StateTable } from './read-table.ts';
import { countText, isWanted, type Level } from './rows.ts';

/** What the choice of all values is called, and what stands for one without a value. */
const [any, gap] = ['All', 'Nothing on record'];

/**
 * Makes a field for names and codes, and a choice of values for each fact, which leave rows out. How many
 * are left is said to everybody, a moment after somebody stops typing.
 *
 * @returns the tools, and what shows all rows again
 */
export function toFilters(
  { facts, rows }: StateTable,
  say: (text: string) => void,
): { readonly tools: HTMLElement; readonly showAll: () => void } {
  const tools = element('div', 'state-tools');
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', 'Which states to show');
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.spellcheck = false;
  const choices = facts.map(({ values, hasGaps }) => {
    const choice = document.createElement('select');
    const levels: [string, string][] = [...values].map(([level, words]) => [String(level), words]);
    const all = [['', any], ...levels, ...(hasGaps ? [['none', gap]] : [])] as const;
    choice.append(...all.map(([value = '', words]) => new Option(words, value)));
    return choice;
  });
  const reset = element('button', undefined, 'Show all');
  reset.setAttribute('type', 'button');

  const show = (): void => {
    const levels = choices.map(({ value }) => toLevel(value));
    let count = 0;
    for (const row of rows) {
      row.element.hidden = !isWanted(row, { text: field.value, levels });
      if (!row.element.hidden) count += 1;
    }
    say(countText(count, rows.length));
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
    labelled('State or code', field),
    ...choices.map((choice, index) => labelled(facts[index]?.label ?? '', choice)),
    reset,
  );
  return { tools, showAll };
}

/** A control inside its label. */
export function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = element('label');
  label.append(element('span', undefined, text), control);
  return label;
}

function toLevel(value: string): Level | undefined {
  if (value === '') return undefined;
  return value === 'none' ? 'none' : Number(value);
}
