import type { PreviewOther, PreviewStatus } from '../../model/index.ts';
import { fieldLine } from './changes.ts';
import { element } from './elements.ts';

/** What changed elsewhere, for the list: pages, then entries of registries, those of a kind together. */
export function changesList({ changes }: PreviewStatus): readonly HTMLElement[] {
  if (!changes || changes.elsewhere.length === 0) return [];
  const groups = new Map<string, PreviewOther[]>();
  for (const each of changes.elsewhere)
    groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  return [
    element(
      'section',
      'preview-elsewhere',
      element('h2', '', `Changes elsewhere since ${changes.since}`),
      ...[...groups].flatMap(([group, own]) => [
        element('h3', '', group),
        element('ul', '', ...own.map(entry)),
      ]),
      ...(changes.moreElsewhere > 0
        ? [element('p', '', `And ${changes.moreElsewhere} more: run \`pathways diff\`.`)]
        : []),
    ),
  ];
}

function entry({ how, name, detail, href, fields }: PreviewOther): HTMLElement {
  const link = element(href === null ? 'span' : 'a', '', name);
  if (link instanceof HTMLAnchorElement && href !== null) link.href = href;
  const id = detail === '' ? [] : [' ', element('code', '', detail)];
  return element(
    'li',
    '',
    element('p', '', element('b', '', how), ' ', link, ...id),
    ...fields.map(fieldLine),
  );
}
