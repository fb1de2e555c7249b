import type { Element } from 'hast';
import { h } from 'hastscript';
import { entriesOf, type Entry } from './entries.ts';
import type { View } from '../view.ts';

/** The A to Z: pages, their sections, works, acronyms and states by their first letter. */
export function aToZ(view: View): Element[] {
  const letters = new Map<string, Entry[]>();
  for (const entry of entriesOf(view)) {
    const letter = letterOf(entry.sort);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [
    h('nav', { className: ['letters'], ariaLabel: 'Letters' }, [
      h(
        'ul',
        [...letters.keys()].map((letter) => h('li', h('a', { href: `#${idOf(letter)}` }, letter))),
      ),
    ]),
    ...[...letters].flatMap(([letter, entries]) => [
      h('h2', { id: idOf(letter) }, letter),
      h(
        'ul',
        { className: ['entries'] },
        entries.map(({ id, content }) => h('li', { id }, content)),
      ),
    ]),
  ];
}

/** All digits share a heading, and so does everything else that is not a letter. */
function letterOf(sort: string): string {
  const [first = ''] = sort.normalize('NFKD');
  if (/\p{N}/u.test(first)) return '0 to 9';
  return /\p{L}/u.test(first) ? first.toUpperCase() : 'Other';
}

function idOf(letter: string): string {
  if (letter === '0 to 9') return 'letter-digits';
  return letter === 'Other' ? 'letter-other' : `letter-${letter.toLowerCase()}`;
}
