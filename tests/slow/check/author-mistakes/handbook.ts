import { check } from '../../../../src/check/index.ts';
import { corpusOf, type Files } from '../../../corpus-of.ts';

/** What an author did to the handbook. */
export interface Change {
  /** Text at the end of the page about drugs. */
  readonly body?: string;
  /** Text that takes the place of another, in the page about drugs or in `file`. */
  readonly swap?: readonly [from: string, to: string];
  readonly file?: string;
  /** Files that were added. */
  readonly add?: Files;
  /** A page that was copied. */
  readonly copy?: readonly [from: string, to: string];
  /** Pages that got another name; what refers to them stays as it is. */
  readonly rename?: readonly [from: string, to: string];
  /** How the page about drugs was saved. */
  readonly encoding?: 'windows-1252' | 'utf-16';
  /** Whether the check knows the handbook before the change, as `--changed` does. */
  readonly isCompared?: boolean;
}

/** A mistake: its name, what the author did, and all that the check says about it. */
export type Mistake = readonly [name: string, change: Change, told: readonly string[]];

const drugs = 'benefits/drugs.md';

const handbook: Readonly<Record<string, string>> = {
  'site.yaml': `title: A Handbook of Benefits
description: How states pay for benefits that Medicare does not cover, in short pages.
publisher: The Press
contact: office
checklist:
  title: Checklist
  introduction: Check each step that your state has taken.
files:
  word: handbook
  checklist: checklist
navigation:
  - page: index.md
  - page: benefits/drugs.md
  - page: benefits/dental-care.md
`,
  'contacts.yaml': `office:
  role: Benefits Office
  organization: The Press
  email: office@example.org
  purpose: Questions about benefits
  verified: 2019-04-03
`,
  'resources.yaml': `drug-guide:
  title: A Guide to Drugs
  publisher: The Press
  year: 2018
  url: https://example.org/drugs
  urlKind: document

plan-list:
  title: List of Plans
  publisher: The Press
  year: 2017
  url: https://example.org/plans
  urlKind: document
`,
  'acronyms.yaml': 'MTM: medication therapy management\n',
  'index.md': `---
title: Benefits
kind: home
description: Where readers of this handbook begin, and what they find in it.
reviewed: 2019-04-03
contacts:
  - office
---

Start with [drugs](benefits/drugs.md).
`,
  'benefits/dental-care.md': `---
title: Dental Care
kind: page
description: How states pay for visits to a dentist, and which of them they limit.
reviewed: 2019-04-03
contacts:
  - office
resources:
  - plan-list
steps:
  - id: list-dentists
    text: List the dentists of each county
---

Few plans pay for a dentist.
`,
  [drugs]: `---
title: Paying for Drugs
kind: page
description: How states pay for drugs that Medicare does not cover, and whom to ask.
reviewed: 2019-04-03
contacts:
  - office
resources:
  - drug-guide
  - plan-list
steps:
  - id: review-claims
    text: Review the claims of the last year
  - id: train-staff
    text: Train the staff of each county
---

## Who pays

In most states, plans pay for drugs.

Ask the office first.
`,
};

/**
 * All that the check says about the handbook after a change: place, severity, rule, message and help.
 *
 * @param lineEnd how the lines of all files end
 */
export async function told(change: Change, lineEnd = '\n'): Promise<readonly string[]> {
  const base = change.isCompared === true ? await corpusOf(handbook) : undefined;
  const settings = { today: '2019-06-01', ...(base && { base }) };
  const files = Object.entries(changed(change)).map(([path, text]) => [
    path,
    typeof text === 'string' ? text.replaceAll('\n', lineEnd) : text,
  ]);
  const { findings } = await check(await corpusOf(Object.fromEntries(files) as Files), settings);
  return findings.map(
    ({ file, line, column, severity, ruleId, message, help }) =>
      `${file}:${line}:${column} ${severity} ${ruleId}: ${message} | ${help}`,
  );
}

function changed({ body, swap, file = drugs, add, copy, rename, encoding }: Change): Files {
  const files: Record<string, string | Uint8Array> = { ...handbook, ...add };
  if (body !== undefined) files[drugs] = `${handbook[drugs]}\n${body}\n`;
  if (swap) {
    const text = String(files[file]);
    if (!text.includes(swap[0])) throw new Error(`${file} has no ${swap[0]}`);
    files[file] = text.replace(swap[0], () => swap[1]);
  }
  if (copy) files[copy[1]] = files[copy[0]] ?? '';
  if (rename) {
    const [from, to] = rename;
    files[to] = files[from] ?? '';
    delete files[from];
  }
  if (encoding) files[drugs] = encoded(String(files[drugs]), encoding);
  return files;
}

function encoded(text: string, encoding: 'windows-1252' | 'utf-16'): Uint8Array {
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(text.replace('\u201c', '\x93').replace('\u201d', '\x94'), 'latin1');
}
