import type { Heading, Root } from 'mdast';
import type {
  Contact,
  Fact,
  HouseRuleData,
  PageMeta,
  Resource,
  Site,
  RecordFile,
  Waiver,
} from '../../schemas/index.ts';
import type { Locale } from '../locale/index.ts';
import type { FontFamily } from './font-family.ts';
import type { PageLinks } from './links.ts';
import type { Note } from './footnotes.ts';
import type { TextSource } from './text-block.ts';
import type { Finding, Place } from './finding.ts';

/** The path of a page from the content folder, with `/`, such as `first-steps/index.md`. */
export type PageId = string;

/** The way to a value inside a YAML document: keys and positions. */
export type DataPath = readonly (string | number)[];

/** A file of the content folder. */
export interface ContentFile {
  /** Its path from the content folder, with `/`. */
  readonly id: string;
  /** Absent for a file that could not be read, is missing, or is an image. */
  readonly text?: string | undefined;
  /** Its text in its revision, where today's program can read only a fixed one. */
  readonly original?: string | undefined;
}

/** A YAML file whose values can be pointed at. */
export interface DataSource extends TextSource {
  /**
   * The place of a value or its key; for a missing one, the first key of the nearest parent there is.
   */
  placeOf(path: DataPath, part?: 'key' | 'value'): Place | undefined;
}

/** A Markdown file that could be parsed, whether or not its front matter is right. */
export interface Source extends TextSource, PageLinks {
  readonly id: PageId;
  /** Read when it is first asked for, as everything below that needs it. */
  readonly tree: Root;
  readonly anchors: ReadonlyMap<Heading, string>;
  /** The anchors alone, in reading order, which are known without the tree. */
  readonly anchorIds: readonly string[];
  /**
   * Says that nobody works on the page for now. In a large content its tree and all that is made of it are let go of, and
   * made anew when they are asked for: nodes from before are then no keys to what comes after.
   */
  readonly letGo: () => void;
}

/** A box on the checklist. */
export interface Step {
  readonly id: string;
  readonly text: string;
  /** Its former ids. */
  readonly was: readonly string[];
}

/** A page of the toolkit: a source whose front matter is right. */
export interface Page extends Source {
  readonly kind: PageMeta['kind'];
  readonly meta: PageMeta;
  /** The place of a value of the front matter. */
  readonly placeOf: DataSource['placeOf'];
  /** The number of its first footnote, if it cites any. */
  readonly firstNote: number;
  /** The footnotes that the page cites, numbered through the toolkit. */
  readonly notes: readonly Note[];
  /** The ids of the page's own resources, in their order; pages of some kinds have none. */
  readonly resources: readonly string[];
  readonly steps: readonly Step[];
}

/** A page in its place in the navigation. */
export interface NavigationNode {
  readonly page: Page;
  /** The short name for menus. */
  readonly label: string;
  readonly children: readonly NavigationNode[];
}

/**
 * Ids that may be referred to. An entry whose other values are wrong is known all the same, and
 * where the whole file could not be read every id is known, so that one slip is one finding.
 */
export interface Known {
  has(id: string): boolean;
  /** The ids there are, to suggest one from. */
  readonly ids: readonly string[];
}

/** The settings of site.yaml, with words in the language of the content where it has none of its own. */
type ContentSite = Site & { readonly dateLabel: string };
/** A rule that the content folder brings. */
export type HouseRule = HouseRuleData & {
  /** What reports and comments call it: `rules/` before its name, so that no rule of the program has it too. */
  readonly id: string;
  readonly name: string;
  /** The file that has it, such as `rules/wording.yaml`. */
  readonly file: string;
  /** The place of a value of the rule. */
  readonly placeOf: (path: DataPath) => Place | undefined;
};

/** What one folder of content says, read and found to be in shape. */
export interface Corpus {
  readonly site: ContentSite;
  /** The words around the content, in its language. */
  readonly locale: Locale;
  /** In reading order of the navigation; pages that it does not name come last. */
  readonly pages: ReadonlyMap<PageId, Page>;
  readonly navigation: readonly NavigationNode[];
  /** Every Markdown file that could be parsed, by path, in alphabetical order. */
  readonly sources: ReadonlyMap<PageId, Source>;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly contacts: ReadonlyMap<string, Contact>;
  /** What each acronym stands for. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** What some of them are. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Figures that pages have in their words. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly records: RecordFile;
  /** What somebody answers for about addresses, by position in links.yaml. */
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** Rules of its own, by file and id. */
  readonly houseRules: readonly HouseRule[];
  /** The bytes of the images in the content folder, by path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The bytes of other files that pages may link to, by path; those that a page links to are published. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** The fonts of its theme that can be used, in their order. */
  readonly fonts: readonly FontFamily[];
  readonly known: {
    /** Paths of all Markdown files, those that could not be parsed too. */
    readonly pages: Known;
    readonly resources: Known;
    readonly contacts: Known;
    readonly facts: Known;
    /** Paths of all other files of the content folder. */
    readonly files: Known;
  };
  readonly registries: {
    readonly site: DataSource;
    readonly resources: DataSource;
    readonly contacts: DataSource;
    readonly acronyms: DataSource;
    readonly facts: DataSource;
    readonly records: DataSource;
    readonly links: DataSource;
  };
  /** Every file that was read, or should have been, in alphabetical order of paths. */
  readonly files: readonly ContentFile[];
  /** What is wrong with files before any rule is run: unreadable files, schema errors. */
  readonly findings: readonly Finding[];
}
