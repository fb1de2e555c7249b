import type {
  Cache,
  Corpus,
  Coverage,
  FileProblem,
  Owner,
  PageId,
  Pause,
  Problem,
  RuleInfo,
  Source,
  TextSource,
} from '../model/index.ts';

/** A page of an example: how it differs from a page without faults. */
export interface ExamplePage {
  /** The body, as Markdown. */
  readonly body?: string;
  /** Keys of the front matter, each with its value as YAML. */
  readonly front?: Readonly<Record<string, string>>;
}

/**
 * A small content folder that shows a rule at work on January 1, 2020: the page `page.md` as described here, a
 * home page, the contact `office`, the resource `guide` and the image `garden.png`. Nothing else is wrong.
 */
export interface Example extends ExamplePage {
  /** Other pages, by path; they follow `page.md` in the navigation. */
  readonly others?: Readonly<Record<string, ExamplePage>>;
  /** Keys of site.yaml, each with its value as YAML. */
  readonly site?: Readonly<Record<string, string>>;
  /** Other files, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder before the change that is checked. */
  readonly before?: Omit<Example, 'before'>;
}

/** The documentation of a rule. Without a good and a bad example it does not compile. */
export interface RuleFacts extends RuleInfo {
  /** Good ones without a finding of the rule, bad ones with exactly one. */
  readonly examples: {
    readonly good: readonly [Example, ...Example[]];
    readonly bad: readonly [Example, ...Example[]];
  };
}

/** Finds what the fonts of the program can draw in PDF files: in texts, and in code. */
export type FontsFinder = () => { readonly text: Coverage; readonly code: Coverage };

/** What the findings on a page depend on besides the page; the same for all pages of a corpus. */
export interface PageSettings {
  readonly limits: Corpus['site']['limits'];
  readonly language: string;
  /** Words of the names, titles, acronyms and `words` of the corpus, which are not misspelled. */
  readonly words: ReadonlySet<string>;
  /** Finds the dictionary of a language; without one, no word is misspelled. */
  readonly dictionary?: DictionaryFinder | undefined;
}

/**
 * Reads the words of a dictionary: all forms of them, sorted by their UTF-16 units, each on a line of its own. They
 * are many, so they are read only when a word is looked up.
 */
export type DictionaryReader = () => Promise<string>;

/** Finds the dictionary of a language such as `en-US`; always the same one. Undefined where there is none. */
export type DictionaryFinder = (language: string) => DictionaryReader | undefined;

/** A rule whose findings depend only on the text of a page and the settings. */
export interface PageRule extends RuleFacts {
  readonly scope: 'page';
  /** Async where it needs a library that other runs should not load. */
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
  /** The date to compare against, such as `2019-04-03`; without it no date is too old or too new. */
  readonly today?: string;
  /** The words of a language; without them no word is misspelled. */
  readonly dictionary?: DictionaryFinder;
  /** The fonts of the program; without them no character is missing. */
  readonly fonts?: FontsFinder;
  /** The content as it was before a change; without it nothing is known to be renamed. */
  readonly base?: Corpus;
  /** Ids of the rules of other stages, which `severities` of site.yaml may name too. */
  readonly knownRuleIds?: readonly string[];
  /** Keeps the findings on pages between runs. */
  readonly cache?: Cache;
  /** Waits between files and rules; what it throws ends the check. */
  readonly pause?: Pause;
}

/** A rule that needs the whole corpus. */
export interface CorpusRule extends RuleFacts {
  readonly scope: 'corpus';
  readonly check: (corpus: Corpus, settings: CheckSettings) => Iterable<FileProblem>;
}

/**
 * A rule whose findings on a page depend on that page and on the outline of the content: all but the texts of other
 * pages. They are found again only where one of the two has changed.
 */
export interface ContextRule extends RuleFacts {
  readonly scope: 'context';
  /** @param outline the content; it throws where the text of a page is read */
  readonly check: (source: Source, outline: Corpus) => Iterable<Problem>;
  /** The findings on registries, for rules that have some. */
  readonly checkRegistries?: (corpus: Corpus) => Iterable<FileProblem>;
}

/** A rule that compares facts of all pages. They are collected from a page as a context rule looks at it. */
export interface CollectingRule extends RuleFacts {
  readonly scope: 'collecting';
  /** Facts that JSON can represent. @param outline as for context rules */
  readonly collect: (source: Source, outline: Corpus) => readonly unknown[];
  /** @param facts what `collect` returned, by page */
  readonly check: (
    facts: ReadonlyMap<PageId, readonly unknown[]>,
    corpus: Corpus,
    settings: CheckSettings,
  ) => Iterable<FileProblem>;
}

export type Rule = PageRule | TextRule | ContextRule | CollectingRule | CorpusRule;

/** A rule that is on, with its severity. */
export interface EnabledRule {
  readonly rule: Rule;
  readonly owner: Owner;
}
