import { h } from 'hastscript';
import { toText, wrap, type Html } from '../html-text.ts';
import { entriesOf, type Entry } from './entries.ts';
import type { View } from '../view.ts';

/** The A to Z: pages, their sections, works, acronyms and states by their first letter. */
export function aToZ(view: View): Html[] {
  const letters = new Map<string, Entry[]>();
  for (const entry of entriesOf(view)) {
    const letter = letterOf(entry.sort);
    const entries = letters.get(letter);
    if (entries) entries.push(entry);
    else letters.set(letter, [entry]);
  }
  return [
    toText(
      h('nav', { className: ['letters'], ariaLabel: 'Letters' }, [
        h(
          'ul',
          [...letters.keys()].map((letter) =>
            h('li', h('a', { href: `#${idOf(letter)}` }, letter)),
          ),
        ),
      ]),
    ),
    ...[...letters].flatMap(([letter, entries]) => [
      toText(h('h2', { id: idOf(letter) }, letter)),
      wrap(
        h('ul', { className: ['entries'] }),
        entries.map(({ id, content }) => toText(h('li', { id }, content))),
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
