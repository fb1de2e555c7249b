import type { Corpus } from '../model/index.ts';
import type { CheckSettings, PageSettings } from './rule.ts';

/** Collects what the findings on pages depend on. */
export function toPageSettings(corpus: Corpus, { dictionary }: CheckSettings = {}): PageSettings {
  const texts = [
    ...[...corpus.acronyms].flat(),
    ...[...corpus.resources.values()].flatMap(({ title, publisher }) => [title, publisher]),
    ...[...corpus.contacts.values()].flatMap(({ name, role, organization }) => [
      name ?? '',
      role ?? '',
      organization,
    ]),
    ...Object.values(corpus.states.states).map(({ name }) => name),
    ...[...corpus.pages.values()].map(({ meta }) => meta.title),
    corpus.site.title,
    corpus.site.publisher,
  ];
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019+&-]*/gu) ?? []);
  const { limits, language } = corpus.site;
  return { limits, language, words: new Set([...words, ...corpus.site.words]), dictionary };
}
