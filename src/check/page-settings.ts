import type { Corpus, TextBlock } from '../model/index.ts';
import { isVocabularyKnown } from './is-valid.ts';
import type { CheckSettings, PageSettings } from './rule.ts';

/** Collects what the findings on pages depend on. */
export function toPageSettings(corpus: Corpus, { dictionary }: CheckSettings = {}): PageSettings {
  const { limits, language, words } = corpus.site;
  return {
    limits,
    language,
    words: new Set([...textsOf(corpus).flatMap(wordsIn), ...words]),
    dictionary: isVocabularyKnown(corpus) ? dictionary : undefined,
  };
}

/** Names, titles and acronyms. */
function textsOf(corpus: Corpus): readonly string[] {
  return [
    ...[...corpus.acronyms].flat(),
    ...[...corpus.resources.values()].flatMap(({ title, publisher }) => [title, publisher]),
    ...[...corpus.contacts.values()].flatMap(({ name, role, organization }) => [
      name ?? '',
      role ?? '',
      organization,
    ]),
    ...Object.values(corpus.records.records).map(({ name }) => name),
    ...[...corpus.pages.values()].map(({ meta }) => meta.title),
    // Where the front matter of a page is wrong, any of its texts may be the title.
    ...[...corpus.sources.values()].flatMap(({ id, blocks }) =>
      corpus.pages.has(id)
        ? []
        : blocks()
            .filter(isValue)
            .map(({ text }) => text),
    ),
    corpus.site.title,
    corpus.site.publisher ?? '',
  ];
}

function isValue({ kind }: TextBlock): boolean {
  return kind === 'value';
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019+&-]*/gu) ?? [];
}
