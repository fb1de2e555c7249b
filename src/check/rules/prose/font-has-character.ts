import { list, quote } from '../../format-value.ts';
import { missingCharacters, missingIn, type CharacterUse } from '../../missing-characters.ts';
import type { CollectingRule } from '../../rule.ts';
import type { Corpus, FileProblem, TextSource } from '../../../model/index.ts';

/**
 * Finds characters that no font of the PDF files has, each once, where a reader first meets it. Many of one script are
 * one finding: it is the font that is missing then.
 */
export const fontHasCharacter: CollectingRule = {
  id: 'font-has-character',
  severity: 'warning',
  scope: 'collecting',
  summary:
    'Every character is in a font of the PDF files: one from `theme: fonts:`, or a built-in one.',
  why: 'Readers of PDF files and printed checklists see an empty box in place of any other character.',
  examples: {
    good: [{ body: 'Ask José, Łukasz, Ελένη or Олег.' }],
    bad: [
      { body: 'Ask for water 🌻.' },
      { front: { steps: '[{id: ask-office, text: Ask 田 in the office}]' } },
      { body: 'Ask for 水土種道具肥料.' },
    ],
  },
  collect: (source, corpus) =>
    corpus.pages.has(source.id) ? missingCharacters(source, corpus) : [],
  *check(facts, corpus, { fonts }) {
    if (!fonts) return;
    const { text, code } = fonts();
    const uses = [...corpus.pages.keys()].flatMap((id) =>
      // What `collect` returns.
      ((facts.get(id) ?? []) as readonly CharacterUse[]).map((use) => ({ ...use, file: id })),
    );
    for (const source of otherSources(corpus))
      uses.push(...missingCharacters(source, corpus).map((use) => ({ ...use, file: source.id })));
    for (const { id, text: words = '' } of localeFiles(corpus))
      uses.push(...missingIn(withoutFigures(words), corpus).map((use) => ({ ...use, file: id })));
    const byCharacter = new Map<string, FileUse[]>();
    for (const use of uses) {
      const codePoint = use.character.codePointAt(0) ?? 0;
      if (text(codePoint) || (use.mayBeCode && code(codePoint))) continue;
      byCharacter.set(use.character, [...(byCharacter.get(use.character) ?? []), use]);
    }
    yield* toProblems([...byCharacter.values()]);
  },
};

type FileUse = CharacterUse & { readonly file: string };

/** The words that the folder has for its language. */
function localeFiles({ files, site }: Corpus): Corpus['files'] {
  return files.filter(({ id }) => {
    const [, tag] = /^locales\/([^/]+)\.yaml$/.exec(id) ?? [];
    return tag !== undefined && `${site.language}-`.startsWith(`${tag}-`);
  });
}

/** A locale with spaces in place of the words that only the check reads, such as those for numbers. */
function withoutFigures(locale: string): string {
  return locale.replace(/^figures:.*(?:\r?\n(?:[ \t#].*)?)*/m, (words) => words.replace(/./g, ' '));
}

/** Registries whose texts are in PDF files. */
function otherSources({ registries }: Corpus): readonly TextSource[] {
  const { site, contacts, resources, acronyms, records } = registries;
  return [site, contacts, resources, acronyms, records];
}

/** Of more characters of a script, one finding names a few. */
const maxOfScript = 5;

const scripts = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Latin',
  'Malayalam',
  'Myanmar',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thai',
  'Tibetan',
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

function scriptOf(character: string): string | undefined {
  return scripts.find(({ pattern }) => pattern.test(character))?.name;
}

function* toProblems(found: readonly (readonly FileUse[])[]): Iterable<FileProblem> {
  const groups = new Map<string | undefined, (readonly FileUse[])[]>();
  for (const uses of found) {
    const script = scriptOf(uses[0]?.character ?? '');
    groups.set(script, [...(groups.get(script) ?? []), uses]);
  }
  for (const [script, own] of groups)
    if (own.length > maxOfScript) yield toScriptProblem(script, own);
    else for (const uses of own) yield* toCharacterProblem(uses);
}

const help =
  'In PDF files readers see a box instead. Write something else, or name a font that has it in site.yaml, such as `theme: {fonts: [{regular: fonts/Regular.ttf}]}`.';

const scriptHelp =
  'In PDF files readers see boxes instead. Save a font that has them in the content folder, such as one of the Noto fonts, and name it in site.yaml, such as `theme: {fonts: [{regular: fonts/Regular.ttf}]}`.';

function* toCharacterProblem(uses: readonly FileUse[]): Iterable<FileProblem> {
  const [first] = uses;
  if (!first) return;
  const { character, file, place } = first;
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  const times = sumOf(uses);
  yield {
    file,
    place,
    message: `No font of the PDF files has ${quote(character)} (U+${code})${times === 1 ? '' : `, which is used ${times} times`}`,
    help,
  };
}

function toScriptProblem(
  script: string | undefined,
  own: readonly (readonly FileUse[])[],
): FileProblem {
  const [first] = own[0] ?? [];
  const some = own.slice(0, 3).map(([use]) => use?.character ?? '');
  const times = own.reduce((sum, uses) => sum + sumOf(uses), 0);
  const what = script === undefined ? 'signs' : `characters of the ${script} script`;
  return {
    file: first?.file ?? '',
    place: first?.place,
    message: `No font of the PDF files has ${own.length} ${what}, such as ${list(some)}, which are used ${times} times`,
    help: scriptHelp,
  };
}

function sumOf(uses: readonly FileUse[]): number {
  return uses.reduce((sum, { count }) => sum + count, 0);
}
