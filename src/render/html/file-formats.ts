import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf } from '../../model/index.ts';
import { seriesOf } from '../series.ts';
import { siteHref } from './href.ts';
import { frameId } from './ids.ts';
import type { View } from './view.ts';

/**
 * The main downloads, each in one line with its formats; nothing if none were made. The footer and the page of
 * downloads have the sizes.
 */
export function fileFormats(view: View): Element | undefined {
  const files = view.downloads.filter(({ isMain }) => isMain);
  if (files.length === 0) return undefined;
  const id = frameId(view.page, 'downloads');
  const messages = messagesOf(view.corpus);
  const before = (label: string): string => messages.say('join.label', { label, text: '' });
  const names = [...new Set(files.map(({ name }) => name))];
  return h('section', { ariaLabelledBy: [id] }, [
    h('h2', { className: ['label'], id }, messages.say('download.title')),
    h(
      'ul',
      names.map((name) =>
        h('li', [
          // Each link says it too, for readers who hear the links alone.
          h('span', { ariaHidden: 'true' }, before(name)),
          ...seriesOf(
            messages,
            files
              .filter((file) => file.name === name)
              .map((file) =>
                h('a', { href: siteHref(view, file.path) }, [
                  h('span', { className: ['visually-hidden'] }, before(name)),
                  file.type,
                ]),
              ),
          ),
        ]),
      ),
    ),
  ]);
}
