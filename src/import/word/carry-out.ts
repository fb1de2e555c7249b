import type { Corpus, DataSource, Edit, Page, TextRange } from '../../model/index.ts';
import type { WordChange } from './edit/change.ts';
import type { Unit } from './edit/unit.ts';
import { keyOf, valueEdit } from './edit/values.ts';
import { editPage, type ReadPage } from './edit/verify.ts';
import { itemEdits } from './edit/yaml-items.ts';
import { bodyPassages } from './source/passages.ts';

/** Changes that belong together, and the edits that carry them out; none where they are left. */
export interface ImportedUnit {
  readonly file: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly WordChange[];
  /** The ranges of the source that the changes are about. */
  readonly about: readonly TextRange[];
}

/** Finds the edits that apply units. Changes that no edit applies are left. */
export async function carryOut(
  corpus: Corpus,
  units: readonly Unit[],
  readPage: ReadPage,
): Promise<readonly ImportedUnit[]> {
  const edits = new Map<Unit, readonly Edit[]>();
  const reasons = new Map<Unit, string>();
  const inPages = new Map<Page, Unit[]>();
  for (const unit of units) {
    const page = corpus.pages.get(unit.file);
    if (unit.attempts.length > 0 && page) inPages.set(page, [...(inPages.get(page) ?? []), unit]);
  }
  for (const [page, own] of inPages) {
    for (const unit of own) reasons.set(unit, byHand('Markdown'));
    for (const { unit, edits: done } of await editPage(page, bodyPassages(page), own, readPage)) {
      edits.set(unit, done);
      reasons.delete(unit);
    }
  }
  applyValues(corpus, units, edits, reasons);
  applyItems(corpus, units, edits, reasons);
  return units.map((unit): ImportedUnit => {
    const reason = reasons.get(unit);
    const changes = unit.changes.map((change) =>
      reason === undefined || change.outcome !== 'applied'
        ? change
        : { ...change, outcome: 'left' as const, reason },
    );
    const about = unit.about.flatMap(({ node }): TextRange[] => {
      const [start, end] = [node?.position?.start.offset, node?.position?.end.offset];
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
    return { file: unit.file, edits: edits.get(unit) ?? [], changes, about };
  });
}

/** Why a change is left that no edit makes without changing something else. */
function byHand(language: 'Markdown' | 'YAML'): string {
  return `no edit of the ${language} makes this change and nothing else, so make it by hand`;
}

/** Changes values of YAML; the same value may be in several places of the file. */
function applyValues(
  corpus: Corpus,
  units: readonly Unit[],
  edits: Map<Unit, readonly Edit[]>,
  reasons: Map<Unit, string>,
): void {
  const done = new Map<string, string>();
  for (const unit of units)
    for (const value of unit.values ?? []) {
      const key = keyOf(value.place);
      const known = done.get(key);
      if (known === value.after) continue;
      if (known !== undefined) {
        reasons.set(unit, `the same text is \`${known}\` in another place of the file`);
        continue;
      }
      const source = sourceOf(corpus, value.place.file);
      const edit = source && valueEdit(value, source);
      if (!edit) {
        reasons.set(unit, byHand('YAML'));
        continue;
      }
      done.set(key, value.after);
      edits.set(unit, [...(edits.get(unit) ?? []), edit]);
    }
}

/** Changes lists of YAML. */
function applyItems(
  corpus: Corpus,
  units: readonly Unit[],
  edits: Map<Unit, readonly Edit[]>,
  reasons: Map<Unit, string>,
): void {
  for (const unit of units) {
    const items = unit.items ?? [];
    const source = sourceOf(corpus, unit.file);
    const all = items.map((item) => source && itemEdits(item, source));
    const own = all.flatMap((each) => each ?? []);
    if (all.every((each) => each !== undefined))
      edits.set(unit, [...(edits.get(unit) ?? []), ...own]);
    else reasons.set(unit, byHand('YAML'));
  }
}

function sourceOf(corpus: Corpus, file: string): DataSource | Page | undefined {
  const page = corpus.pages.get(file);
  if (page) return page;
  return Object.values(corpus.registries).find(({ id }) => id === file);
}
