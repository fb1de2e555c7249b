import type { Element } from 'hast';
import { h } from 'hastscript';
import { downloadLink } from '../downloads.ts';
import type { View } from '../view.ts';

/** Every file to take along, with the sum by which somebody can tell that it arrived whole. */
export function downloadList(view: View): Element[] {
  if (view.downloads.length === 0) return [h('p', 'No files were made with this site.')];
  return [
    h(
      'ul',
      { className: ['download-list'] },
      view.downloads.map((file) =>
        h('li', [
          h('p', downloadLink(view, file)),
          h('p', { className: ['checksum'] }, ['SHA-256 ', h('code', file.sha256)]),
        ]),
      ),
    ),
    h('h2', 'Is a file the published one?'),
    h('p', [
      'Compare its checksum with the one above. On Windows: ',
      h('code', 'certutil -hashfile FILE SHA256'),
      '; elsewhere: ',
      h('code', 'shasum -a 256 FILE'),
      '.',
    ]),
  ];
}
