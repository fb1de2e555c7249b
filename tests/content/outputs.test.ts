import { unzipSync } from 'fflate';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { openAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import { messagesOf, reviewedOn, sitePath, toCitation, toLongDate } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { facts, missing } from './facts.ts';

const corpus = await load('content');
const assets = openAssets(resolve('.'));
const { outputs } = await render(corpus, assets, { formats: ['html', 'word', 'checklist'] });
const word = outputs.filter(({ kind }) => kind === 'word');
const checklists = outputs.filter(({ path }) => path.startsWith('checklist/'));
const site = outputs.filter(({ path }) => path.startsWith('site/'));
const parts = unzipSync(word[0]?.bytes ?? new Uint8Array());
const sections = sectionsOf(partOf('word/document.xml'));
const footnotes = textOfXml(partOf('word/footnotes.xml'));

describe.each(facts)('%s', (path, { text, resources = [], contacts = [], footnotes: notes = [] }) => {
  const page = corpus.pages.get(path);
  const html = textOfHtml(site.find((output) => output.path === `site/${sitePath(path)}`)?.bytes);
  const own = page?.kind === 'references' ? [] : notes;

  test('a reader of the web page finds every fact', () => {
    expect(missing([...text, ...resources, ...contacts], [html])).toEqual([]);
    expect(missing(notes, [html, addressesIn(rawHtml(path))])).toEqual([]);
  });

  test('a reader of the Word file finds every fact', () => {
    const section = sections.get(page?.meta.title ?? '') ?? '';
    expect(missing([...text, ...resources, ...contacts], [section])).toEqual([]);
    const [ofNotes, ofBody] = ['footnotes', 'document'].map((name) =>
      addressesIn(partOf(`word/_rels/${name}.xml.rels`)),
    );
    expect(missing(own, [footnotes, ofNotes ?? ''])).toEqual([]);
    if (page?.kind === 'references') expect(missing(notes, [section, ofBody ?? ''])).toEqual([]);
  });

  test('the web page shows the date of the toolkit', () => {
    expect(missing([`${corpus.site.dateLabel} ${toLongDate(reviewedOn(corpus) ?? '')}`], [html])).toEqual([]);
  });
});

test('the cover of the Word file has the date and the notice, and no page repeats them', () => {
  const whole = textOfXml(partOf('word/document.xml'));
  for (const text of [`Last updated ${toLongDate(reviewedOn(corpus) ?? '')}`, corpus.site.notice ?? '?'])
    expect([text, whole.split(text).length - 1]).toEqual([text, 1]);
});

test('the audit finds nothing in any output', () => {
  const read = [...site, ...word, ...checklists].filter(
    ({ path, kind }) => kind !== 'download' && /\.(?:docx|html|pdf)$/.test(path),
  );
  expect(read.length).toBeGreaterThan(28);
  const problems = read.flatMap(({ path, bytes, kind }) =>
    audit({ name: path, bytes }, kind === 'checklist' ? 'checklist' : 'toolkit'),
  );
  expect(problems).toEqual([]);
});

test('the six footnotes have the same numbers in the Word file and on the pages', () => {
  const xml = partOf('word/document.xml');
  const cited = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id));
  expect(cited).toEqual([1, 2, 3, 4, 5, 6]);
  const numbers = [...corpus.pages.values()].flatMap((page) => page.notes.map(({ number }) => number));
  expect(numbers).toEqual(cited);
  for (const page of corpus.pages.values())
    for (const { number } of page.notes)
      expect(rawHtml(page.id)).toMatch(new RegExp(`<a [^>]*href="#note-${number}"[^>]*>${number}</a>`));
});

test('every resource with an address of its own is a link in both, and no other is', () => {
  const pages = [...corpus.pages.keys()].map(rawHtml).join('');
  const targets = partOf('word/_rels/document.xml.rels');
  for (const id of new Set([...corpus.pages.values()].flatMap((page) => page.resources))) {
    const resource = corpus.resources.get(id);
    const { url, title } = resource ? toCitation(messagesOf(corpus), resource) : {};
    const linked = new RegExp(`<a [^>]*>${escape(toHtmlText(title ?? ''))}</a>`).test(pages);
    expect([id, linked]).toEqual([id, url !== undefined]);
    if (url) expect(targets).toContain(`Target="${url.replaceAll('&', '&amp;')}"`);
  }
});

test('the checklist holds every step of every pathway, in the order of the navigation', () => {
  const steps = [...corpus.pages.values()].flatMap((page) => page.steps);
  expect(steps.length).toBeGreaterThanOrEqual(18);
  expect(steps.length).toBeLessThanOrEqual(26);
  const html = textOfHtml(checklists.find(({ path }) => path.endsWith('.html'))?.bytes);
  const docx = checklists.find(({ path }) => path.endsWith('.docx'))?.bytes ?? new Uint8Array();
  const document = textOfXml(decode(unzipSync(docx)['word/document.xml']));
  for (const text of [html, document]) {
    const places = steps.map((step) => text.indexOf(step.text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

function partOf(name: string): string {
  return decode(parts[name]);
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function rawHtml(path: string): string {
  return decode(site.find((output) => output.path === `site/${sitePath(path)}`)?.bytes);
}

/** The addresses to which a page or a part of a Word file leads: works are linked by their titles. */
function addressesIn(xml: string): string {
  return unescape([...xml.matchAll(/ (?:href|Target)="([^"]*)"/g)].map(([, url]) => url).join('\n'));
}

function textOfHtml(bytes: Uint8Array | undefined): string {
  return unescape(
    decode(bytes)
      .replace(/<head>[\s\S]*?<\/head>/, '')
      .replace(/<\/?(?:em|strong|a|span|sup|i|b)\b[^>]*>/g, '')
      .replace(/<[^>]*>/g, ' '),
  );
}

/** The text of a part of a Word file, a line for each paragraph. */
function textOfXml(xml: string): string {
  return (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).map(textOfParagraph).join('\n');
}

function textOfParagraph(paragraph: string): string {
  const text = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/g;
  return unescape([...paragraph.matchAll(text)].map(([, words = '-']) => words).join(''));
}

/** The text of each page in the Word file, by its title: from its heading to the next page's. */
function sectionsOf(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let title = '';
  for (const paragraph of xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []) {
    const text = textOfParagraph(paragraph);
    if (/<w:pStyle w:val="Heading[1-9]"\/>/.test(paragraph)) title = text;
    found.set(title, `${found.get(title) ?? ''}\n${text}`);
  }
  return found;
}

function unescape(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '');
}

/** Text as the writer of HTML escapes it. */
function toHtmlText(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
