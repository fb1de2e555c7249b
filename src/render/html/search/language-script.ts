import type { Assets, Corpus } from '../../../model/index.ts';

/** Scripts that know the endings and small words of a language; that of the search knows those of English. */
const scripts: Readonly<Record<string, string>> = {
  de: 'search-de.js',
  es: 'search-es.js',
  he: 'search-he.js',
};

/**
 * What is written before the script of the search: the script of the language of the content, if it has one.
 *
 * @throws Error when that is not among the assets
 */
export function languageScript({ site }: Pick<Corpus, 'site'>, assets: Assets): string {
  const [language = ''] = site.language.split('-');
  const name = Object.hasOwn(scripts, language) ? scripts[language] : undefined;
  if (name === undefined) return '';
  const bytes = assets.get(name);
  if (!bytes) throw new Error(`\`${name}\` is not among the assets`);
  return new TextDecoder().decode(bytes);
}
