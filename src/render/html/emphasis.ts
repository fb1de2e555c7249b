import type { Properties } from 'hast';
import type { Messages } from '../../locale/index.ts';

/** What marks emphasized text or the title of a work as upright: its letters have no italics. */
export function emphasisLook({ isSlanted }: Messages, text: string): Properties {
  return isSlanted(text) ? {} : { className: ['upright'] };
}
