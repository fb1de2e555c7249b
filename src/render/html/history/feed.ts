import { h } from 'hastscript';
import {
  historyPage,
  inSite,
  messagesOf,
  publishedUrl,
  siteFiles,
  sitePath,
  type Corpus,
  type Edition,
  type Output,
  type SiteHistory,
} from '../../../model/index.ts';
import { documentDirection } from '../direction.ts';
import { toText } from '../html-text.ts';
import { stripInvalidCharacters } from '../strip-invalid-characters.ts';
import { editionContent, editionTitle } from './edition.ts';

/** What is not released yet changes until it is, so it is no entry. */
function entriesOf({ editions }: SiteHistory): readonly Edition[] {
  return editions.filter(({ since }) => since === undefined);
}

/** Whether there is a feed: its addresses are absolute, so the content must say where the site is published. */
export function hasFeed(corpus: Corpus, history: SiteHistory): boolean {
  return corpus.site.url !== undefined && entriesOf(history).length > 0;
}

/** The feed of what is new (RFC 4287); nothing where the content doesn't say where the site is published. */
export function feedFile(corpus: Corpus, history: SiteHistory | undefined): readonly Output[] {
  if (!history || !hasFeed(corpus, history)) return [];
  const title = messagesOf(corpus).say('history.title');
  const bytes = new TextEncoder().encode(feed(corpus, history));
  return [{ path: inSite(siteFiles.feed), bytes, kind: 'asset', title }];
}

function feed(corpus: Corpus, history: SiteHistory): string {
  const { uuid } = history;
  const entries = entriesOf(history);
  const { title, language, publisher } = corpus.site;
  const page = urlOf(corpus, sitePath(historyPage));
  const { say } = messagesOf(corpus);
  const updated =
    entries
      .map(({ moment }) => moment)
      .sort()
      .at(-1) ?? '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">\n`,
    `<id>urn:uuid:${uuid}</id>\n`,
    `<title>${xml(say('join.label', { label: title, text: say('history.title') }))}</title>\n`,
    `<updated>${updated}</updated>\n`,
    `<author><name>${xml(publisher ?? title)}</name></author>\n`,
    `<link rel="self" type="application/atom+xml" href="${xml(urlOf(corpus, siteFiles.feed))}"/>\n`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>\n`,
    ...entries.map((edition) => entry(corpus, page, edition)),
    '</feed>\n',
  ].join('');
}

/** Its name doesn't depend on where the site is published, so that readers see no entry twice. */
function entry(corpus: Corpus, page: string, edition: Edition): string {
  const address = `${page}#${encodeURIComponent(edition.id)}`;
  const hrefOf = (id: string): string => urlOf(corpus, sitePath(id));
  const { language: lang } = corpus.site;
  // A reader of feeds shows texts of all languages side by side.
  const attributes = { lang, dir: documentDirection(corpus) };
  const content = toText(h('div', attributes, [...editionContent(corpus, edition, hrefOf)]));
  return [
    '<entry>\n',
    `<id>urn:uuid:${edition.uuid}</id>\n`,
    `<title>${xml(editionTitle(corpus, edition))}</title>\n`,
    `<updated>${edition.moment}</updated>\n`,
    `<link rel="alternate" type="text/html" href="${xml(address)}"/>\n`,
    `<content type="html">${xml(content)}</content>\n`,
    '</entry>\n',
  ].join('');
}

/** A feed is only made where the site has an address. */
function urlOf(corpus: Corpus, path: string): string {
  return publishedUrl(corpus, path) ?? '';
}

function xml(text: string): string {
  return stripInvalidCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
