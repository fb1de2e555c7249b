import {
  alphabetical,
  byText,
  relatedContacts,
  relatedResources,
  messagesOf,
  toCitation,
  toPrintedAddress,
  type Corpus,
  type Page,
} from '../../../model/index.ts';
import type { SourceAtom } from './atoms.ts';
import { plainAtoms, type Passage } from './passages.ts';

/** The paragraphs after a page's text that are made from registries: its resources and its contacts. */
export function registryPassages(corpus: Corpus, page: Page): readonly Passage[] {
  return [
    ...relatedResources(corpus, page).map(({ id }) => resourcePassage(corpus, id)),
    ...relatedContacts(corpus, page).flatMap(({ id }) => contactPassages(corpus, id)),
  ].filter(({ atoms }) => atoms.length > 0);
}

const resourcesFile = 'resources.yaml';
const contactsFile = 'contacts.yaml';

function resourcePassage(corpus: Corpus, id: string, isUnderPublisher = false): Passage {
  const resource = corpus.resources.get(id);
  if (!resource) return toPassage(resourcesFile, []);
  const { publisher, readerNote, year } = resource;
  const { isPdf, note, url, lookAt } = toCitation(messagesOf(corpus), resource);
  const value = (key: string, text: string): readonly SourceAtom[] =>
    plainAtoms(text, { file: resourcesFile, path: [id, key] });
  const said = readerNote === undefined ? -1 : (note ?? '').indexOf(readerNote);
  return toPassage(resourcesFile, [
    ...value('title', resource.title),
    ...(isUnderPublisher
      ? [
          ...plainAtoms(isPdf ? ' (PDF' : year === undefined ? '' : ' ('),
          ...plainAtoms(isPdf && year !== undefined ? ', ' : ''),
          ...(year === undefined ? [] : value('year', String(year))),
          ...plainAtoms(isPdf || year !== undefined ? ')' : ''),
          ...plainAtoms('\n'),
        ]
      : [
          ...plainAtoms(isPdf ? ' (PDF)' : ''),
          ...plainAtoms('\n'),
          ...value('publisher', publisher),
          ...plainAtoms(year === undefined ? '. ' : ', '),
          ...(year === undefined ? [] : [...value('year', String(year)), ...plainAtoms('. ')]),
        ]),
    ...(note === undefined || readerNote === undefined || said < 0
      ? plainAtoms(note ?? '')
      : [
          ...plainAtoms(note.slice(0, said)),
          ...value('readerNote', readerNote),
          ...plainAtoms(note.slice(said + readerNote.length)),
        ]),
    ...plainAtoms(addressOf(corpus, url, lookAt)),
  ]);
}

/** The address of a resource as it is printed, or of the page where to look for it. */
function addressOf(corpus: Corpus, url: string | undefined, lookAt: string | undefined): string {
  if (url !== undefined) return ` ${toPrintedAddress(url)}`;
  if (lookAt === undefined) return '';
  const address = toPrintedAddress(lookAt).replace(/^www\./, '');
  return ` ${messagesOf(corpus).fill('page.lookAt', { address }).join('')}`;
}

function contactPassages(corpus: Corpus, id: string): readonly Passage[] {
  const contact = corpus.contacts.get(id);
  if (!contact) return [];
  const { name, role, organization, email, purpose, subject } = contact;
  const value = (key: string, text: string | undefined): readonly SourceAtom[] =>
    text === undefined ? [] : plainAtoms(text, { file: contactsFile, path: [id, key] });
  return [
    toPassage(contactsFile, [
      ...value('name', name),
      ...plainAtoms(name !== undefined && role !== undefined ? ', ' : ''),
      ...value('role', role),
      ...plainAtoms(', '),
      ...value('organization', organization),
      ...plainAtoms(': '),
      ...value('email', email),
    ]),
    toPassage(contactsFile, [
      ...value('purpose', purpose),
      ...plainAtoms(subject === undefined ? '' : '. Subject line: “'),
      ...value('subject', subject),
    ]),
  ];
}

/** What is after the pages: the glossary, then the resources by publisher. */
export function backPassages(corpus: Corpus): readonly Passage[] {
  const publishers = new Map<string, string[]>();
  for (const [id, { publisher }] of [...corpus.resources].sort(
    alphabetical(corpus, ([, { title }]) => title),
  ))
    publishers.set(publisher, [...(publishers.get(publisher) ?? []), id]);
  const ids = [...publishers]
    .sort(alphabetical(corpus, ([name]) => name))
    .flatMap(([, own]) => own);
  return [...glossaryPassages(corpus), ...ids.map((id) => resourcePassage(corpus, id, true))];
}

/** The second column of the glossary: what acronyms stand for, and what they are. */
function glossaryPassages(corpus: Corpus): readonly Passage[] {
  const file = 'acronyms.yaml';
  return [...corpus.acronyms].sort(byText(([acronym]) => acronym)).map(([acronym, words]) => {
    const definition = corpus.definitions.get(acronym);
    const value = (text: string, ...key: readonly string[]): readonly SourceAtom[] =>
      plainAtoms(text, { file, path: [acronym, ...key] });
    const atoms =
      definition === undefined
        ? value(words)
        : [...value(words, 'words'), ...plainAtoms('. '), ...value(definition, 'definition')];
    return { ...toPassage(file, atoms), column: 1 };
  });
}

function toPassage(file: string, atoms: readonly SourceAtom[]): Passage {
  return { file, kind: 'value', atoms, ancestors: [] };
}
