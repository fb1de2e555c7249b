import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import {
  hasAllWords,
  renamedPages,
  similarity,
  suggest,
  wordCountsOf,
  type Corpus,
  type FileProblem,
  type Page,
  type Step,
} from '../../../model/index.ts';

/**
 * Finds steps whose id a change took away. It runs only where there is something to compare with:
 * `check --changed` or `--base`.
 */
export const stepIdKept: CorpusRule = {
  id: 'step-id-kept',
  severity: 'warning',
  scope: 'corpus',
  summary: 'With `check --changed` or `--base`: the id of a step is unchanged or kept in `was`.',
  why: 'Links and completed checklists refer to steps by id. If an id changes, links break and answers are lost.',
  examples: {
    good: [
      {
        front: { steps: '[{id: rent-land, text: Sign a lease, was: sign-lease}]' },
        before: { front: { steps: '[{id: sign-lease, text: Sign a lease}]' } },
      },
    ],
    bad: [
      {
        front: { steps: '[{id: test-soil, text: Test the soil}]' },
        before: { front: { steps: '[{id: sign-lease, text: Find a lawyer}]' } },
      },
      {
        front: { steps: '[{id: rent-land, text: Sign a lease}]' },
        before: { front: { steps: '[{id: sign-lease, text: Sign a lease}]' } },
      },
    ],
  },
  *check(corpus, { base }) {
    if (!base) return;
    const known = namesIn(corpus);
    const knownBefore = namesIn(base);
    const heirs = renamedPages(base, corpus);
    // A page with wrong front matter may have it.
    const isWhole = corpus.known.pages.ids.every((id) => corpus.pages.has(id));
    for (const before of base.pages.values()) {
      const page = corpus.pages.get(before.id) ?? corpus.pages.get(heirs.get(before.id) ?? '');
      if (!page) continue;
      const fresh = page.steps.filter(({ id }) => !knownBefore.has(id));
      for (const step of before.steps) {
        const lost = [step.id, ...step.was].filter((name) => !known.has(name));
        const heir = lost.includes(step.id)
          ? heirOf(step, fresh)
          : page.steps.find(({ id }) => id === step.id);
        if (lost.length === 0) continue;
        if (!heir) {
          if (isWhole && lost.includes(step.id)) yield toGone(page, step);
          continue;
        }
        if (fresh.includes(heir)) fresh.splice(fresh.indexOf(heir), 1);
        yield toProblem(page, step, heir, lost);
      }
    }
  },
};

/** Every id of a step, former ones too. */
function namesIn({ pages }: Corpus): ReadonlySet<string> {
  const steps = [...pages.values()].flatMap((page) => page.steps);
  return new Set(steps.flatMap(({ id, was }) => [id, ...was]));
}

/** Steps with fewer words in common are not the same. */
const minSimilarity = 0.5;

/** The new step that an earlier one has become: the one that says most nearly the same, or has a similar id. */
function heirOf({ id, text }: Step, fresh: readonly Step[]): Step | undefined {
  const counts = wordCountsOf(text);
  const [best] = fresh
    .map((step) => ({ step, share: similarity(counts, wordCountsOf(step.text)) }))
    .toSorted((a, b) => b.share - a.share);
  if (best && best.share >= minSimilarity) return best.step;
  return fresh.find(
    (step) =>
      suggest(id, [step.id]) !== undefined || hasAllWords(id, step.id) || hasAllWords(step.id, id),
  );
}

function toGone(page: Page, { id }: Step): FileProblem {
  return {
    file: page.id,
    place: page.placeOf(['steps'], 'key'),
    message: `Step ${quote(id)} was removed: links to it and answers on completed checklists would be lost`,
    help: `Add ${exact(`was: ${id}`)} to the step that takes its place. If there is none, leave it.`,
  };
}

function toProblem(page: Page, before: Step, heir: Step, lost: readonly string[]): FileProblem {
  const [only, ...more] = [...heir.was, ...lost];
  const was = `was: ${more.length === 0 ? only : `[${[only, ...more].join(', ')}]`}`;
  const isChanged = before.id !== heir.id;
  return {
    file: page.id,
    place: page.placeOf(['steps', page.steps.indexOf(heir), 'id']),
    message: isChanged
      ? `The id of this step was ${quote(before.id)}: answers on completed checklists would be lost`
      : `Former id ${quote(lost[0] ?? '')} was removed: answers on completed checklists would be lost`,
    help: `${isChanged ? `Write the old id again, or add ${exact(was)} to the step` : `Write ${exact(was)} in the step`}.`,
  };
}
