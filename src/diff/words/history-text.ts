import type { WordChange } from '../../model/index.ts';

/** What changed in the words of a page, such as `3 passages changed, 1 step added`. */
export function wordChangesText(changes: readonly WordChange[]): string {
  return changes
    .map(({ unit, how, count }) =>
      unit === 'title' || unit === 'description'
        ? `${unit} ${how}`
        : `${count} ${unit}${count === 1 ? '' : 's'} ${how}`,
    )
    .join(', ');
}
