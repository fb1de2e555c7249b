import type { Page } from '../../model/index.ts';

/** The line of a value of a YAML file or of front matter, or of its key; null where there is none. */
export function lineOf(
  { placeOf }: Pick<Page, 'placeOf'>,
  ...at: Parameters<Page['placeOf']>
): number | null {
  const place = placeOf(...at);
  if (!place) return null;
  return 'start' in place ? place.start.line : place.line;
}
