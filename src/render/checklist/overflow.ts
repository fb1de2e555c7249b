import { toFinding, type Corpus, type Finding, type Owner } from '../../model/index.ts';
import { smallestPoint } from './size-presets.ts';
import { stepsOf, type ChecklistStep } from './groups.ts';
import type { Checklist } from './model.ts';

/** The rule for content that does not fit an output. */
const outputFits: Owner = { id: 'output-fits', severity: 'error' };

/** A checklist with a step that does not fit; without a step, the head alone is too long. */
interface Overflow {
  readonly of: Checklist;
  readonly step: ChecklistStep | undefined;
}

/** The errors for steps that do not fit: one for each step, however many records it affects. */
export function toOverflowFindings(
  corpus: Corpus,
  overflows: readonly Overflow[],
): readonly Finding[] {
  const steps = [...new Map(overflows.map(({ step }) => [step?.id, step])).values()];
  return steps.map((step) => {
    const all = overflows.filter((overflow) => overflow.step?.id === step?.id);
    const page = toPage(
      corpus,
      all.map(({ of }) => of),
    );
    return step ? toLateSteps(stepsFrom(step, all), page) : toLongHead(corpus, page);
  });
}

/**
 * The warning that pages are nearly full, at their last step: at most one, however many records it affects.
 *
 * @param least the number of lines that should be free
 */
export function toNearlyFullFindings(
  corpus: Corpus,
  full: readonly Full[],
  least: number,
): readonly Finding[] {
  const [fullest] = [...full].sort((a, b) => a.freeLines - b.freeLines);
  const step = fullest && stepsOf(fullest.content).at(-1);
  if (!step) return [];
  const { freeLines: lines } = fullest;
  const left = lines === 1 ? '1 free line' : `${lines} free lines`;
  const page = toPage(
    corpus,
    full.map(({ content }) => content),
  );
  return [
    toFinding(
      step.source.file,
      { ...outputFits, severity: 'warning' },
      {
        message: `The checklist has ${left} at the foot of ${page}; it needs at least ${least}`,
        place: step.source.place,
        help: 'Shorten or remove checklist steps. In a font with wider letters, the checklist would run to a second page.',
      },
    ),
  ];
}

/** A checklist whose page is nearly full. */
interface Full {
  readonly content: Checklist;
  readonly freeLines: number;
}

/** A step that does not fit, and those after it. */
function stepsFrom(
  step: ChecklistStep,
  [first]: readonly Overflow[],
): readonly [ChecklistStep, ...ChecklistStep[]] {
  const steps = first ? stepsOf(first.of) : [];
  return [step, ...steps.slice(steps.findIndex(({ id }) => id === step.id) + 1)];
}

/** So many steps that do not fit are named. */
const maxNamed = 20;

function toLateSteps(
  [step, ...more]: readonly [ChecklistStep, ...ChecklistStep[]],
  page: string,
): Finding {
  const which =
    more.length === 0
      ? `Step \`${step.id}\` doesn't`
      : `Step \`${step.id}\` and ${more.length} more don't`;
  const named = more.slice(0, maxNamed).map(({ id }) => `\`${id}\``);
  const others = more.length > maxNamed ? [`${more.length - maxNamed} more`] : [];
  const after =
    named.length > 0
      ? ` After it, ${[...named, ...others].join(', ')} ${more.length === 1 ? 'does' : 'do'} not fit.`
      : '';
  return toFinding(step.source.file, outputFits, {
    message: `${which} fit on ${page}, even at ${smallestPoint} pt`,
    place: step.source.place,
    help: `Shorten or remove checklist steps: one or two for each page of the toolkit are enough. Until then, build the others with \`--only html,word\`.${after}`,
  });
}

function toLongHead(corpus: Corpus, page: string): Finding {
  const { site } = corpus.registries;
  return toFinding(site.id, outputFits, {
    message: `The text above the steps fills ${page}, even at ${smallestPoint} pt`,
    place: site.placeOf(['checklist']),
    help: 'Shorten the title and the introduction of the checklist.',
  });
}

/** The page that a finding is about, in words; of several records it names the first. */
function toPage({ locale: { terms } }: Corpus, contents: readonly Checklist[]): string {
  const [first] = contents;
  if (!first?.record) return 'the page';
  const others = contents.length - 1;
  const term = terms.record[others === 1 ? 'one' : 'other'] ?? 'records';
  const more = others === 0 ? '' : ` and ${others} other ${term}`;
  return `the page of \`${first.record.code}\`${more}`;
}
