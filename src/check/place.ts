import type { Place, Problem, Related } from '../model/index.ts';

/** A problem with a place; where it has none, that is the start of its file. */
export function placed(problem: Problem): Problem {
  return problem.place ? problem : { ...problem, place: { line: 1, column: 1 } };
}

/** Another place that explains a problem; the start of the file where the place is not known. */
export function relatedTo(file: string, place: Place | undefined, message: string): Related {
  const point = place && 'start' in place ? place.start : place;
  return { file, line: point?.line ?? 1, column: point?.column ?? 1, message };
}
