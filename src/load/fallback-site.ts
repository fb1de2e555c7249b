import { site as schema, type Site } from '../../schemas/index.ts';
import { isRecord } from './is-record.ts';

/** The settings that rules depend on. */
const settings = ['language', 'limits', 'records', 'require', 'severities', 'words'] as const;

/**
 * Replaces a site.yaml that is wrong: it lists every page, so that no rule reports what could not be
 * read, and keeps the settings of rules that are right. Nothing is rendered from it.
 *
 * @param value what site.yaml holds
 */
export function fallbackSite(pages: readonly string[], value: unknown): Site {
  return {
    title: '',
    dateLabel: '',
    terms: {},
    theme: schema.shape.theme.parse({}),
    facts: schema.shape.facts.parse({}),
    history: schema.shape.history.parse({}),
    home: schema.shape.home.parse({}),
    checklist: { taken: '', fields: [] },
    files: schema.shape.files.parse({}),
    navigation: pages.map((page) => ({ page })),
    ...settingsOf(value),
  };
}

/** Nothing on a page is as large. */
const unlimited = 10_000;

/**
 * The settings of rules; the default where one is missing or wrong. A language that cannot be read is undetermined,
 * or pages would be read in another one; limits that cannot be read limit nothing.
 */
function settingsOf(value: unknown): Pick<Site, (typeof settings)[number]> {
  const shape = schema.pick({
    language: true,
    limits: true,
    records: true,
    require: true,
    severities: true,
    words: true,
  });
  const given = isRecord(value) ? value : { language: null };
  const right = settings.filter((key) => schema.shape[key].safeParse(given[key]).success);
  const found = shape.parse(Object.fromEntries(right.map((key) => [key, given[key]])));
  const isLimited = isRecord(value) && right.includes('limits');
  const keys = Object.keys(found.limits) as (keyof Site['limits'])[]; // its own keys
  const none = Object.fromEntries(keys.map((key) => [key, unlimited])) as Site['limits']; // each once
  return {
    ...found,
    ...(!isLimited && { limits: none }),
    ...(!right.includes('language') && { language: 'und' }),
  };
}
