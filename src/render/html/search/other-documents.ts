import {
  inOneLine,
  acronymIds,
  factAnchor,
  checklistTitle,
  contactName,
  fileNote,
  generatedPages,
  historyPage,
  homeOf,
  labelOf,
  messagesOf,
  siteContact,
  sourceOfFact,
  toFigure,
  toSourceText,
  sitePath,
  recordPage,
  recordRowId,
  resourceAnchor,
  toPathAddress,
  type Corpus,
  type SearchDocument,
} from '../../../model/index.ts';
import { series } from '../../series.ts';
import type { Download } from '../download.ts';
import { contactId } from '../footer.ts';
import type { AToZ } from '../generated/a-z.ts';
import { readersOf } from '../readers.ts';
import type { GeneratedPage } from '../generated/generated-page.ts';
import { frameId } from '../ids.ts';
import { linkedFiles } from '../linked-files.ts';
import { namesIn } from './names-in.ts';
import { joinTexts } from './join-texts.ts';

/** What else readers can find: generated pages, files, the contact, works, acronyms, facts and records. */
export function otherDocuments(
  corpus: Corpus,
  generated: readonly GeneratedPage[],
  downloads: readonly Download[],
  aToZ: AToZ,
): readonly SearchDocument[] {
  return [
    ...generated.flatMap((page) => overview(corpus, page)),
    ...files(corpus, downloads),
    ...attachments(corpus),
    ...contact(corpus),
    ...works(corpus, aToZ),
    ...terms(corpus),
    ...facts(corpus),
    ...records(corpus),
  ];
}

/** Generated pages by what readers call them; the page of records has a document of its own. */
const otherNames = {
  [generatedPages.aToZ]: 'search.indexNames',
  [generatedPages.glossary]: 'search.glossaryNames',
  [generatedPages.facts]: 'search.factNames',
  [generatedPages.downloads]: 'search.downloadNames',
  [generatedPages.singlePage]: 'search.singlePageNames',
  [historyPage]: 'search.historyNames',
} as const;

function overview(corpus: Corpus, { id, meta }: GeneratedPage): readonly SearchDocument[] {
  const key = Object.hasOwn(otherNames, id) ? otherNames[id as keyof typeof otherNames] : undefined;
  if (key === undefined) return [];
  const also = namesIn(messagesOf(corpus).say(key));
  const href = toPathAddress(sitePath(id));
  return [{ kind: 'page', title: meta.title, href, also, text: meta.description ?? '' }];
}

/** What every page offers for download, once for each name; a checklist that opens in browsers is opened. */
function files(corpus: Corpus, downloads: readonly Download[]): readonly SearchDocument[] {
  const messages = messagesOf(corpus);
  const { say } = messages;
  const main = downloads.filter(({ isMain }) => isMain);
  const { introduction } = corpus.site.checklist;
  const title = checklistTitle(corpus);
  return [...new Set(main.map(({ name }) => name))].map((name) => {
    const all = main.filter((each) => each.name === name);
    const page = all.find(({ path }) => path.endsWith('.html'));
    const types = say('search.files', {
      types: series(
        messages,
        all.map(({ type }) => type),
      ),
    });
    const uses = all.map(({ use }) => use);
    return {
      kind: 'page',
      title: name,
      where: say('download.title'),
      href: toPathAddress(page?.path ?? sitePath(generatedPages.downloads)),
      text: joinTexts(messages, [
        ...(name === title && introduction !== undefined ? [introduction] : []),
        types,
        ...uses,
      ]),
    };
  });
}

/** The files that pages link to, by the words of the links; they are opened. */
function attachments(corpus: Corpus): readonly SearchDocument[] {
  const messages = messagesOf(corpus);
  return linkedFiles(corpus).map((file) => ({
    kind: 'part',
    title: inOneLine([file.name, fileNote(messages, file)]),
    where: series(
      messages,
      file.pages.map((page) => labelOf(corpus, page)),
    ),
    href: toPathAddress(file.path),
    text: '',
  }));
}

/** Whom to ask, as the footer of the home page says. */
function contact(corpus: Corpus): readonly SearchDocument[] {
  const found = siteContact(corpus);
  const home = homeOf(corpus);
  if (!found || !home) return [];
  const messages = messagesOf(corpus);
  const { organization, purpose, email } = found;
  return [
    {
      kind: 'page',
      title: contactName(messages, found),
      where: organization,
      href: `${toPathAddress(sitePath(home.id))}#${frameId(home, contactId)}`,
      also: namesIn(messages.say('search.contactNames')),
      text: joinTexts(messages, [purpose, email]),
    },
  ];
}

/** Works link to the A to Z, which has their web addresses and the pages that list them. */
function works(corpus: Corpus, aToZ: AToZ): readonly SearchDocument[] {
  const listed = readersOf(corpus);
  return [...corpus.resources].flatMap(([id, { title, publisher, year }]) =>
    listed.has(id)
      ? [
          {
            kind: 'work' as const,
            title,
            href: `${toPathAddress(sitePath(aToZ.pageOf(resourceAnchor(id))))}#${resourceAnchor(id)}`,
            text: joinTexts(messagesOf(corpus), [publisher, String(year ?? '')]),
          },
        ]
      : [],
  );
}

function terms(corpus: Corpus): readonly SearchDocument[] {
  const { acronyms, definitions } = corpus;
  const messages = messagesOf(corpus);
  const page = toPathAddress(sitePath(generatedPages.glossary));
  return [...acronymIds(acronyms)].map(([short, id]) => ({
    kind: 'term',
    title: short,
    href: `${page}#${toPathAddress(id)}`,
    text: joinTexts(messages, [acronyms.get(short) ?? '', definitions.get(short) ?? '']),
  }));
}

/** Each fact by its figure, linked to its entry. */
function facts(corpus: Corpus): readonly SearchDocument[] {
  const messages = messagesOf(corpus);
  return [...corpus.facts].map(([id, fact]) => ({
    kind: 'part',
    title: toFigure(messages, fact),
    where: messages.say('fact.title'),
    href: `${toPathAddress(sitePath(generatedPages.facts))}#${toPathAddress(factAnchor(id))}`,
    text: joinTexts(messages, [
      messages.say('fact.asOf', { date: messages.date(fact.asOf) }),
      toSourceText(messages, sourceOfFact(corpus, fact)),
    ]),
  }));
}

/** The page of records, and each record by its name and code, linked to its row. */
function records(corpus: Corpus): readonly SearchDocument[] {
  const page = toPathAddress(sitePath(recordPage(corpus)));
  const { facts, records: all } = corpus.records;
  if (Object.keys(all).length === 0) return [];
  const messages = messagesOf(corpus);
  const { say } = messages;
  const meanings = Object.values(facts).flatMap(({ label, meaning }) => [label, meaning]);
  return [
    {
      kind: 'page',
      title: say('record.title'),
      href: page,
      also: namesIn(say('search.recordNames')),
      text: joinTexts(messages, meanings),
    },
    ...Object.entries(all).map(([code, { name }]): SearchDocument => ({
      kind: 'part',
      title: name,
      where: say('record.title'),
      href: `${page}#${recordRowId(corpus, code)}`,
      text: code,
    })),
  ];
}
