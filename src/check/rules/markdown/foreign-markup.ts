import { placesIn } from '../../../model/index.ts';
import { foreignMarkup as find } from '../../foreign/foreign-markup.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds markup of other tools, which readers would see as it is. */
export const foreignMarkup: PageRule = {
  id: 'foreign-markup',
  severity: 'error',
  scope: 'page',
  summary: 'Pages have no markup that only other tools understand.',
  why: 'Readers would see the marks themselves. Code between backticks stays as it is.',
  examples: {
    good: [
      { body: 'It costs $5 and $6, at 10:30, for {plants}.' },
      { body: '> [!WARNING]\n> Wear gloves.' },
      { body: 'Write `$x^2$`, `:smile:` or `{{ title }}` in your own notes.' },
    ],
    bad: [
      { body: 'The area is $x^2$.' },
      { body: 'See [the plots](other.md){target=_blank}.', others: { 'other.md': {} } },
      { body: '!!! warning\n    Wear gloves.' },
      { body: ':::note\nWear gloves.\n:::' },
      { body: '{% include "gloves.md" %}' },
      { body: 'Welcome to {{ site.title }}.' },
      { body: 'The ==best== plots.' },
      { body: 'On the 19^th^ of May.' },
      { body: 'Drink H~2~O.' },
      { body: 'Well done :smile:' },
      { body: 'A plot.^[See the map.]' },
      { body: 'See [[Water]].' },
      { body: 'See Error! Reference source not found. for more.' },
      { body: '```mermaid\ngraph TD;\n  A-->B;\n```' },
    ],
  },
  *check(source) {
    const toPlace = placesIn(source.text);
    for (const { start, end, reason, help, instead } of find(source)) {
      const [first = ''] = source.text.slice(start, end).split(/[\r\n]/);
      yield {
        message: `Readers would see ${quote(first)}: ${reason}`,
        place: toPlace(start, start + first.length),
        help,
        ...(instead !== undefined && { fix: [{ start, end, text: instead }] }),
      };
    }
  },
};
