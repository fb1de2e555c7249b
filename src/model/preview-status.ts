import type { Severity } from './finding.ts';

/** What a preview shows on a page besides the page itself. Everything in it is text that others wrote. */
export interface PreviewStatus {
  /** Tells the current version of the page from all others. */
  readonly version: string;
  /** Tells the style sheets, scripts and images of the site from others. */
  readonly look: string;
  /** Whether the site is older than the content, which can't be shown as it is now. */
  readonly isOld: boolean;
  /** What stops the preview besides findings. */
  readonly faults: readonly string[];
  /** How far the files for Word, the PDF and the checklist are. */
  readonly outputs: 'waiting' | 'making' | 'made' | 'failed';
  /** What changed on the page since a revision; absent where that is not known. */
  readonly changes?: PreviewChanges | undefined;
  /** The most serious ones first. */
  readonly notes: readonly PreviewNote[];
  /** How many more there are than `notes` has. */
  readonly moreNotes: number;
}

/** What changed on a page since a revision of its content. */
interface PreviewChanges {
  readonly since: string;
  readonly how: 'same' | 'added' | 'changed';
  /** Values of the front matter that differ, such as the title. */
  readonly fields: readonly PreviewField[];
  readonly marks: readonly {
    readonly how: 'added' | 'removed' | 'changed';
    readonly parts: readonly PreviewPart[];
    /** Of the source; null at the top of the page. */
    readonly line: number | null;
  }[];
  /** Steps, footnotes, works, contacts and facts that the page shows. */
  readonly entries: readonly {
    readonly kind: string;
    readonly how: 'added' | 'removed' | 'changed';
    readonly name: string;
    readonly fields: readonly PreviewField[];
    /** The entry, in the text or beside it; null where it is at a line. */
    readonly entry: string | null;
    readonly line: number | null;
  }[];
  /** What this page doesn't show, those of each group together. */
  readonly elsewhere: readonly PreviewOther[];
  /** How many more there are than `elsewhere` has. */
  readonly moreElsewhere: number;
}

/** A value that differs, such as a title. */
export interface PreviewField {
  readonly name: string;
  readonly parts: readonly PreviewPart[];
}

/** A change elsewhere: of a page, or of an entry of a registry. */
export interface PreviewOther {
  /** What each kind of thing is called. */
  readonly group: string;
  /** What happened, in a word or two. */
  readonly how: string;
  readonly name: string;
  /** Its path or id; empty where that says no more than the name. */
  readonly detail: string;
  /** The address of the page; null where there is none. */
  readonly href: string | null;
  readonly fields: readonly PreviewField[];
}

/** A run of words that both sides have, or that was inserted or deleted. */
export interface PreviewPart {
  readonly how: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A finding as a preview shows it. */
export interface PreviewNote {
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
  readonly rule: string | null;
  /** The file, from the content folder. */
  readonly file: string;
  /** Null where it is about the file as a whole. */
  readonly line: number | null;
  /** The entry of a registry on the page that it is about, in the text or beside it; null where it is about none. */
  readonly entry: string | null;
  /** Whether it is about the page that is shown. */
  readonly isHere: boolean;
  /** Whether it is about files for download, not about the site. */
  readonly isOfOutputs: boolean;
  /** Whether it keeps the content from being shown as it is now. */
  readonly isBlocking: boolean;
  /** The address of the page that it is about; null where there is none. */
  readonly href: string | null;
}
