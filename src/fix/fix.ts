import type { Edit, Finding } from '../model/index.ts';
import type { Checked } from './checked.ts';

/** The fix that a finding brings. */
export interface Fix {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  /** The text that its edits replace. */
  readonly removed: string;
}

export function toFix(finding: Finding, text: string): Fix {
  const edits = finding.fix ?? [];
  const removed = edits.map(({ start, end }) => text.slice(start, end)).join(' ');
  return { finding, edits, removed };
}

/** Texts of files, by path from the content folder. */
export type Texts = ReadonlyMap<string, string>;

/** Reads and checks the content as it would be if some of its files had other texts. */
export type CheckTexts<Content extends Checked> = (texts: Texts) => Promise<Content>;

/** The text of a file; '' where it could not be read. */
export function textOf({ corpus }: Checked, path: string): string {
  return corpus.files.find(({ id }) => id === path)?.text ?? '';
}

/** Groups fixes by the file that they change. */
export function byFile(fixes: readonly Fix[]): ReadonlyMap<string, readonly Fix[]> {
  const files = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const known = files.get(fix.finding.file);
    if (known) known.push(fix);
    else files.set(fix.finding.file, [fix]);
  }
  return files;
}
