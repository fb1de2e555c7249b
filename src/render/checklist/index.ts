import {
  messagesOf,
  type Assets,
  type Corpus,
  type Output,
  type Rendered,
} from '../../model/index.ts';
import { fit, type Fitted } from './fit.ts';
import type { SizePreset } from './size-presets.ts';
import type { ChecklistStep } from './groups.ts';
import { toChecklist, type Checklist } from './model.ts';
import { assetOutputs, toChecklistOutputs } from './print.ts';
import { startPdf } from './pdf/pdf.ts';
import { toFontSet, type FontSet } from './pdf/font-set.ts';
import type { Layouts } from './word/layouts.ts';
import type { PageNumbers } from '../word/file.ts';
import { wordFaces } from '../word/word-faces.ts';
import { toNearlyFullFindings, toOverflowFindings } from './overflow.ts';

/**
 * Makes the one-page checklist, and those of some records with what is on record about each. A checklist is a web
 * page, a Word file and a PDF with the same text and arrangement, at the largest size that fits one page in both
 * files.
 *
 * @param codes two-letter codes of records in records.yaml
 * @param pageNumbers those of the Word toolkit
 */
export async function renderChecklists(
  corpus: Corpus,
  assets: Assets,
  codes: readonly string[] = [],
  pageNumbers: PageNumbers = new Map(),
): Promise<Rendered> {
  const outputs: Output[] = [];
  const overflows: { readonly step: ChecklistStep | undefined; readonly of: Checklist }[] = [];
  const nearlyFull: Made[] = [];
  const layouts: Layouts = {
    faces: wordFaces(assets, corpus.fonts),
    known: new Map(),
    frames: new Map(),
  };
  const shared: Shared = {
    fontSet: toFontSet(assets, corpus.fonts, messagesOf(corpus).direction),
    layouts,
    pageNumbers,
  };
  let preset: SizePreset | undefined;
  for (const code of [undefined, ...codes]) {
    const made = await make(corpus, shared, code, preset);
    outputs.push(...('outputs' in made ? made.outputs : []));
    if ('overflow' in made) overflows.push({ step: made.overflow, of: made.content });
    else {
      if (made.freeLines < leastFreeLines) nearlyFull.push(made);
      // A record's page has more text than the general one, so it never gets a larger size.
      preset ??= made.preset;
    }
    // What does not fit on the general page does not fit on those of records.
    if (code === undefined && overflows.length > 0) break;
  }
  if (overflows.length > 0) return { outputs: [], findings: toOverflowFindings(corpus, overflows) };
  return {
    outputs: [...outputs, ...assetOutputs(corpus, assets)],
    findings: toNearlyFullFindings(corpus, nearlyFull, leastFreeLines),
  };
}

/** With fewer free lines, a program whose letters are a little wider would need a second page. */
const leastFreeLines = 2;

/** A checklist in its three formats. */
interface Made {
  readonly content: Checklist;
  readonly outputs: readonly Output[];
  /** How many more lines fit; infinite where there is a field for notes. */
  readonly freeLines: number;
  readonly preset: SizePreset;
}

/** What the checklists of one run share. */
interface Shared {
  readonly fontSet: FontSet;
  readonly layouts: Layouts;
  readonly pageNumbers: PageNumbers;
}

async function make(
  corpus: Corpus,
  { fontSet, layouts, pageNumbers }: Shared,
  code: string | undefined,
  largest: SizePreset | undefined,
): Promise<Made | { readonly content: Checklist; readonly overflow: ChecklistStep | undefined }> {
  const content = toChecklist(corpus, code, pageNumbers);
  const pdf = startPdf(content, fontSet);
  const fitted: Fitted = await fit(content, pdf.measure, layouts, largest);
  if ('overflow' in fitted) return { content, overflow: fitted.overflow };
  const outputs = await toChecklistOutputs(corpus, content, fitted, pdf);
  return { content, outputs, freeLines: fitted.freeLines, preset: fitted.plan.preset };
}
