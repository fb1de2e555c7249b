import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Position } from 'unist';
import {
  checklistFieldId,
  messagesOf,
  stepAnchor,
  stepId,
  toPathAddress,
  type Page,
  type Step,
} from '../../model/index.ts';
import { checklistOf } from './download.ts';
import { formerAnchors } from './former-anchors.ts';
import { levelName } from './heading.ts';
import { pageHref, siteHref } from './href.ts';
import { frameId, idIn } from './ids.ts';
import { linesAt } from './lines.ts';
import type { View } from './view.ts';

/** The steps of a page that are on the checklist, each with a link to its box there; nothing if it has none. */
export function steps(view: View<Page>): Element | undefined {
  const { page } = view;
  if (page.steps.length === 0) return undefined;
  const id = idIn(view, frameId(page, 'on-the-checklist'));
  // On the single page there would be many regions of the same name.
  const ariaLabelledBy = view.singlePage ? undefined : [id];
  return h('section', { className: ['steps'], ariaLabelledBy }, [
    h(levelName(view, 2), { id }, messagesOf(view.corpus).say('page.onChecklist')),
    h(
      'ul',
      page.steps.map((step) => item(view, step)),
    ),
  ]);
}

function item(view: View<Page>, step: Step): Element {
  const { page, singlePage } = view;
  const id = frameId(page, stepId(step));
  const checklist = checklistOf(view);
  const { say } = messagesOf(view.corpus);
  const label = say('page.linkToStep', { text: step.text });
  const lines = view.hasLines ? linesAt(positionOf(view, step)) : {};
  return h('li', { id: idIn(view, id), ...lines }, [
    ...formerAnchors(view, step, stepAnchor),
    h('p', { className: ['step'] }, step.text),
    singlePage
      ? undefined
      : h('a', { className: ['anchor'], href: pageHref(view, page.id, id), ariaLabel: label }),
    checklist &&
      h('p', { className: ['tick'] }, [
        h('a', { href: boxOf(view, checklist.path, step) }, [
          say('page.tick'),
          h(
            'span',
            { className: ['visually-hidden'] },
            say('join.label', { label: '', text: step.text }),
          ),
        ]),
      ]),
  ]);
}

/** Where a step is written. */
function positionOf({ page }: View<Page>, step: Step): Position | undefined {
  const place = page.placeOf(['steps', page.steps.indexOf(step)]);
  return place && 'start' in place ? place : undefined;
}

/** The address of a step's box on the checklist. */
function boxOf(view: View, checklist: string, step: Step): string {
  return `${siteHref(view, checklist)}#${toPathAddress(checklistFieldId(step.id))}`;
}
