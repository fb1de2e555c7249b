import { longestInWord } from '../../../model/index.ts';
import type { Messages } from '../../../locale/index.ts';
import { seriesOf } from '../../series.ts';
import { isAtTop, toStarts } from '../columns.ts';
import type { Sentence } from '../recorded-facts.ts';
import type { CheckBox, ChecklistStep } from '../groups.ts';
import type { Checklist } from '../model.ts';
import type { Plan } from '../pdf/page-plan.ts';
import type { Colors } from '../theme.ts';
import { breakBefore, toBlock, type Block, type NextId } from './blocks.ts';
import { shorten, toCheckControl, toTextControl } from './control.ts';
import { columnBreak, run, tabs, textRun } from './elements.ts';
import { toLink, toSourced } from './link.ts';
import { besideRule, headingIds, indent, quietLink, styleIds, twip } from './styles.ts';

/** The space between related lines, in points. */
const closeGap = 2;

/**
 * The steps below the headings of their groups. The column break is at the start of a paragraph: at the end of
 * the one before, Word would begin the second column with an empty line. That paragraph is not kept with the
 * next: a full first column would push it, with its break, into the second.
 */
export function toStepBlocks(
  checklist: Checklist,
  plan: StepPlan,
  nextId: NextId,
): readonly Block[] {
  const { groups, boxLabels } = checklist;
  const { breakAt } = plan;
  const starts = toStarts(groups);
  const labelsAt = (step: number): readonly Block[] =>
    boxLabels.length > 0 && isAtTop(plan, step) ? [toLabels(boxLabels)] : [];
  return groups.flatMap(({ label, continued, facts, steps }, group) => {
    const start = starts[group] ?? 0;
    const isBroken = breakAt > start && breakAt < start + steps.length;
    return [
      toHeading(
        label,
        { isBroken: group > 0 && breakAt === start, isFirst: start === 0 },
        checklist.colors,
      ),
      ...toFactBlocks(facts, { left: 0, after: 4, isKept: true }),
      ...labelsAt(start),
      ...steps.flatMap((step, index) => [
        ...(isBroken && start + index === breakAt
          ? [toContinued(continued), ...labelsAt(breakAt)]
          : []),
        ...toStep(step, plan, checklist, nextId),
      ]),
    ];
  });
}

/** How the steps are laid out: the second column begins with the step `breakAt`. */
type StepPlan = Pick<Plan, 'preset' | 'breakAt' | 'boxOffsets'>;

function toHeading(
  text: string,
  { isBroken, isFirst }: { readonly isBroken: boolean; readonly isFirst: boolean },
  colors: Colors,
): Block {
  return toBlock(
    {
      style: headingIds[1],
      rule: colors.accent,
      ...(isBroken && { keepNext: false }),
      ...(!isFirst && !isBroken && { spacing: { before: twip(8), after: twip(4) } }),
    },
    [...breakBefore(isBroken), textRun(text)],
  );
}

function toContinued(label: string): Block {
  return toBlock({ style: styleIds.continued }, [columnBreak(), textRun(label)]);
}

/** What the boxes below mean. */
function toLabels(labels: readonly string[]): Block {
  return toBlock(
    { style: styleIds.boxLabels },
    labels.flatMap((label, index) => [...(index > 0 ? [tabs()] : []), textRun(label)]),
  );
}

/** A step with its facts and its note, kept together. */
function toStep(
  step: ChecklistStep,
  { preset, boxOffsets }: StepPlan,
  { language, sheet, messages }: Checklist,
  nextId: NextId,
): readonly Block[] {
  const { boxes, text, page, facts } = step;
  const { sizePoint, gapPoint: after, hasStepNotes } = preset;
  const isAlone = facts.length === 0 && !hasStepNotes;
  const blocks = [
    toBlock(
      {
        style: styleIds.step,
        ...(!isAlone && { keepNext: true, spacing: { after: twip(closeGap) } }),
      },
      [
        ...boxes.flatMap((box) => {
          if (!box) return [];
          const control = { alias: toTitle(box, step, messages), tag: box.name, id: nextId() };
          return [toCheckControl(control, sizePoint + 1.5), tabs()];
        }),
        run(text),
        ...(page.number === undefined
          ? []
          : [textRun(' '), toLink(page.number.onPaper, page.url, quietLink, { size: 18 })]),
      ],
    ),
    ...toFactBlocks(facts, {
      left: indent + (boxOffsets.at(-1) ?? 0),
      after: hasStepNotes ? closeGap : after,
      isKept: hasStepNotes,
    }),
    ...(hasStepNotes ? [toNote(step, { language, sheet }, after, nextId)] : []),
  ];
  return blocks.map((block) => ({ ...block, step }));
}

/**
 * What Word says about a box: its step, and the facts about it. Titles are short, so both are cut: the whole text
 * follows in the document.
 */
function toTitle({ spoken }: CheckBox, { facts }: ChecklistStep, messages: Messages): string {
  if (facts.length === 0) return spoken;
  const about = shorten(
    seriesOf(
      messages,
      facts.map(({ short }) => short),
      'join.items',
    ).join(''),
    longestInWord - leastSpoken - 3,
  );
  const text = shorten(spoken, longestInWord - about.length - 3);
  return messages.say('join.aside', { text, aside: about });
}

/** So many characters of a title are kept for the step. */
const leastSpoken = 20;

/** @param place the indent, the space below the last line in points, and whether more follows */
function toFactBlocks(
  facts: readonly Sentence[],
  { left, after, isKept }: { left: number; after: number; isKept: boolean },
): readonly Block[] {
  return facts.map((fact, index) => {
    const isLast = index === facts.length - 1;
    return toBlock(
      {
        style: styleIds.fact,
        indentTwip: twip(left + besideRule),
        keepNext: !isLast || isKept,
        spacing: { after: twip(isLast ? after : 0) },
      },
      toSourced(fact),
    );
  });
}

/** A line to write on, up to the end of the column. */
function toNote(
  { note }: ChecklistStep,
  { language, sheet: { columnWidth } }: Pick<Checklist, 'language' | 'sheet'>,
  after: number,
  nextId: NextId,
): Block {
  const control = { alias: note.spoken, tag: note.name, id: nextId() };
  return toBlock(
    {
      style: styleIds.note,
      spacing: { before: twip(closeGap), after: twip(after) },
      tabStops: [{ type: 'right', position: twip(columnWidth - 1), leader: 'underscore' }],
    },
    [textRun(`${note.label} `), toTextControl(control, { language }), tabs()],
  );
}
