import type {
  Cache,
  Corpus,
  FileProblem,
  Owner,
  Problem,
  RuleInfo,
  Source,
  TextSource,
} from '../model/index.ts';

/** A page of an example: what differs from a pathway that has nothing wrong with it. */
export interface ExamplePage {
  /** The body, as Markdown. */
  readonly body?: string;
  /** Keys of the front matter, each with its value as YAML. */
  readonly front?: Readonly<Record<string, string>>;
}

/**
 * A small content folder that shows a rule at work on the first day of 2020. It holds the page
 * `page.md`, described right here, and around it a home page, the contact `office`, the resource
 * `guide` and the picture `garden.png`; whatever an example does not mention is sound.
 */
export interface Example extends ExamplePage {
  /** Other pages beside `page.md`, by path; the navigation names them after it. */
  readonly others?: Readonly<Record<string, ExamplePage>>;
  /** Keys of site.yaml, each with its value as YAML. */
  readonly site?: Readonly<Record<string, string>>;
  /** Other files, by path, with all that stands in them. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What every rule says about itself. A rule without a good and a bad example does not compile. */
export interface RuleFacts extends RuleInfo {
  /** Good ones without a finding of the rule, bad ones with exactly one. */
  readonly examples: {
    readonly good: readonly [Example, ...Example[]];
    readonly bad: readonly [Example, ...Example[]];
  };
}

/** What a page is held against besides itself; the same for all pages of a corpus. */
export interface PageSettings {
  readonly limits: Corpus['site']['limits'];
  readonly language: string;
  /** Words that are right because the corpus has them in its names, titles, acronyms and `words`. */
  readonly words: ReadonlySet<string>;
  /** Absent where there is none; no word is misspelt then. */
  readonly dictionary?: DictionaryReader | undefined;
}

/** A dictionary as Hunspell has it: its rules for endings, and its words. */
export interface Dictionary {
  readonly aff: string;
  readonly dic: string;
}

/** Fetches a dictionary: it is large, and read only where a word is looked up in it. */
export type DictionaryReader = () => Promise<Dictionary>;

/**
 * A rule that needs one page alone: its text and the settings, whatever its front matter says. Its
 * findings are the same as long as these are.
 */
export interface PageRule extends RuleFacts {
  readonly scope: 'page';
  /** An async generator where it needs a library that other runs should not have to load. */
  readonly check: (
    source: Source,
    settings: PageSettings,
  ) => Iterable<Problem> | AsyncIterable<Problem>;
}

/** A rule about texts: a page rule that reads the registries as well. */
export interface TextRule extends RuleFacts {
  readonly scope: 'text';
  readonly check: (
    source: TextSource,
    settings: PageSettings,
  ) => Iterable<Problem> | AsyncIterable<Problem>;
}

/** What a check depends on besides the content. */
export interface CheckSettings {
  /** The day to hold dates against, such as `2019-04-03`; without it no date is too old or too new. */
  readonly today?: string;
  /** The words of the English language; without it no word is misspelt. */
  readonly dictionary?: DictionaryReader;
  /** Keeps what was found on pages between runs. */
  readonly cache?: Cache;
}

/** A rule that needs to see everything. */
export interface CorpusRule extends RuleFacts {
  readonly scope: 'corpus';
  readonly check: (corpus: Corpus, settings: CheckSettings) => Iterable<FileProblem>;
}

export type Rule = PageRule | TextRule | CorpusRule;

/** A rule that is on, with the severity that the site sets. */
export interface EnabledRule {
  readonly rule: Rule;
  readonly owner: Owner;
}
