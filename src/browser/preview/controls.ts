/** What a reader has chosen on a page whose script makes the controls. */
interface Choices {
  /** Values of fields and selections by their labels. */
  readonly values: ReadonlyMap<string, string>;
  /** The column that a table is sorted by, and the direction. */
  readonly sorting: { readonly column: string; readonly order: string } | undefined;
  /** What the label of the focused control is, and what is selected in it. */
  readonly focus: { readonly label: string; readonly selection: Selection } | undefined;
}

type Selection = readonly [start: number | null, end: number | null];
type Control = HTMLInputElement | HTMLSelectElement;

/** The choices that are made in a part of the page. */
export function choicesIn(root: HTMLElement): Choices {
  const sorted = root.querySelector('th[aria-sort]');
  const active = document.activeElement;
  const focused = controlsIn(root).find(([, control]) => control === active);
  return {
    values: new Map(controlsIn(root).map(([label, { value }]) => [label, value])),
    sorting: sorted
      ? { column: sorted.textContent, order: sorted.getAttribute('aria-sort') ?? '' }
      : undefined,
    focus: focused && { label: focused[0], selection: selectionIn(focused[1]) },
  };
}

/** Restores the settings of the controls after a page was rendered again, if they still exist. */
export function chooseIn(root: HTMLElement, { values, sorting, focus }: Choices): void {
  for (const [label, control] of controlsIn(root)) {
    const value = values.get(label);
    if (value !== undefined && value !== control.value && canHave(control, value)) {
      control.value = value;
      control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'));
    }
    if (focus?.label !== label) continue;
    control.focus({ preventScroll: true });
    if (control instanceof HTMLInputElement) control.setSelectionRange(...focus.selection);
  }
  const head = [...root.querySelectorAll('th')].find(
    (each) => each.textContent === sorting?.column,
  );
  // Another press sorts the other way round.
  for (let press = 0; press < 2 && head?.getAttribute('aria-sort') !== sorting?.order; press += 1)
    head?.querySelector('button')?.click();
}

function controlsIn(root: HTMLElement): readonly (readonly [string, Control])[] {
  return [...root.querySelectorAll('label')].flatMap(({ control, firstElementChild }) =>
    control instanceof HTMLInputElement || control instanceof HTMLSelectElement
      ? [[firstElementChild?.textContent ?? '', control] as const]
      : [],
  );
}

function selectionIn(control: Control): Selection {
  return control instanceof HTMLInputElement
    ? [control.selectionStart, control.selectionEnd]
    : [null, null];
}

function canHave(control: Control, value: string): boolean {
  return (
    control instanceof HTMLInputElement ||
    [...control.options].some((option) => option.value === value)
  );
}
