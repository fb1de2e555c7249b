import type { TabStop } from './paragraph-look.ts';

/** The tab stops of a paragraph. */
export interface Stops {
  readonly own: readonly TabStop[];
  /** The left indent, which is a stop where the first line hangs. */
  readonly left: number;
  /** The distance of the stops behind its own. */
  readonly every: number;
}

/** The stop at which a tab ends. ISO/IEC 29500-1, 17.3.1.37 */
export function nextStop(x: number, { own, left, every }: Stops): TabStop {
  const hanging: TabStop = { at: left, align: 'left' };
  const stop = own.find(({ at }) => at > x);
  if (left > x && (!stop || left <= stop.at)) return hanging;
  return stop ?? { at: (Math.floor(x / every + 1e-6) + 1) * every, align: 'left' };
}

/** Where the text after a tab begins, if it is so wide up to the next tab or the end of the line. */
export function afterTab(x: number, width: number, stop: TabStop): number {
  if (stop.align === 'left') return stop.at;
  return Math.max(x, stop.at - (stop.align === 'center' ? width / 2 : width));
}
