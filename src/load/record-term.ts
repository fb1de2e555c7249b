import { parse } from 'yaml';
import { english } from '../../locales/index.ts';
import { builtInWords, toFallbacks } from './locale.ts';
import { isRecord } from './is-record.ts';

/** What the content calls a record. */
export interface RecordTerm {
  readonly one: string;
  readonly other?: string | undefined;
}

/**
 * What the content calls a record, from its settings alone: what the language calls it where they don't say.
 *
 * @param text of site.yaml
 * @throws Error if it is no YAML
 */
export async function recordTermIn(text: string): Promise<RecordTerm | undefined> {
  const site: unknown = parse(text, { logLevel: 'silent', maxAliasCount: 0 });
  if (!isRecord(site)) return undefined;
  const { terms, language } = site;
  const own = isRecord(terms) ? terms['record'] : undefined;
  if (typeof own === 'string') return { one: own };
  if (own !== undefined) return toTerm(own);
  const tags = typeof language === 'string' ? toFallbacks(language) : [];
  return toTerm(((await builtInWords(tags)) ?? english).terms.record);
}

function toTerm(forms: unknown): RecordTerm | undefined {
  if (!isRecord(forms)) return undefined;
  const { one, other } = forms;
  if (typeof one !== 'string') return undefined;
  return { one, ...(typeof other === 'string' && { other }) };
}
