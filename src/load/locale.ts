import { builtInLocales, english, type Wording } from '../../locales/index.ts';
import type { Site } from '../../schemas/index.ts';
import type { Locale } from '../locale/index.ts';
import { toFinding, type Cache, type DataSource, type Finding } from '../model/index.ts';
import type { OwnWords } from './own-words.ts';
import { formProblems, termProblems } from './terms.ts';
import { schemaRule } from './yaml.ts';

/** Words in the language of a folder of content, and what is wrong with its own. */
interface LoadedLocale {
  readonly locale: Locale;
  readonly findings: readonly Finding[];
}

/** What a language is loaded with. */
interface Loading {
  /** The texts of the files of the folder, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where the settings are. */
  readonly data: DataSource;
  readonly cache: Cache;
}

/** Where a folder may have words of its own: `locales/es.yaml`. */
const ownFile = /^locales\/([^/]+)\.yaml$/;

/**
 * The words in the language of the content: those that the program has, and over them those of the folder's own files.
 * A language such as `es-419` has the words of `es`, and one that nobody has words in those of English.
 */
export async function loadLocale(
  { language, terms }: Pick<Site, 'language' | 'terms'>,
  { texts, data, cache }: Loading,
): Promise<LoadedLocale> {
  const tags = toFallbacks(language);
  const builtIn = await builtInWords(tags);
  const files = [...texts].flatMap(([path, text]) => {
    const [, tag] = ownFile.exec(path) ?? [];
    return tag === undefined ? [] : [{ path, tag, text }];
  });
  const own: OwnWords[] = [];
  if (files.length > 0) {
    // The schema of words takes time to load, and most folders have none.
    const { readOwnWords } = await import('./own-words.ts');
    for (const file of files) own.push(await readOwnWords(file, cache));
  }
  // The nearest language comes last, and so wins.
  const used = tags.toReversed().flatMap((tag) => own.filter((each) => each.tag === tag));
  const messages = { ...(builtIn ?? english).messages };
  const found = { ...(builtIn ?? english).terms };
  for (const words of used) {
    Object.assign(messages, words.messages);
    Object.assign(found, words.terms);
  }
  const usual = { ...(builtIn ?? english).terms };
  const wrong = [
    ...termProblems(terms, { messages, terms: usual }, data),
    ...used.flatMap((words) => [
      ...termProblems(words.terms, { messages, terms: usual }, words.data),
      ...formProblems(words.messages, found, words.data),
    ]),
  ];
  for (const [name, term] of Object.entries(terms))
    if (term !== undefined)
      Object.assign(found, { [name]: typeof term === 'string' ? { one: term } : term });
  const known = new Set(used.flatMap((each) => Object.keys(each.messages)));
  // What a wrong file would say nobody knows.
  const isUnknown = builtIn !== undefined || used.some(({ problems }) => problems.length > 0);
  const keys = Object.keys(english.messages) as (keyof Wording['messages'])[]; // its own keys
  return {
    locale: {
      language: language === 'und' ? 'en' : language,
      messages,
      terms: found,
      untranslated: isUnknown ? [] : keys.filter((key) => !known.has(key)),
    },
    findings: [
      ...wrong,
      ...own.flatMap(({ data: { id }, problems }) =>
        problems.map((problem) => toFinding(id, schemaRule, problem)),
      ),
    ],
  };
}

/** The tags of a language and of those that it is a kind of: `zh-Hans-CN`, `zh-Hans`, `zh` (RFC 4647, 3.4). */
export function toFallbacks(language: string): readonly string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** The words that the program has in the nearest of some languages. */
export async function builtInWords(tags: readonly string[]): Promise<Wording | undefined> {
  for (const tag of tags) {
    if (tag === 'en' || tag === 'und') return english;
    if (Object.hasOwn(builtInLocales, tag)) return builtInLocales[tag]?.();
  }
  return undefined;
}
