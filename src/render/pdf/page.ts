import {
  gapBetween,
  anchorsOf,
  contactAnchor,
  contactName,
  leadOf,
  mailAddress,
  messagesOf,
  ownDate,
  relatedContacts,
  relatedResources,
  relatedSiteContact,
  resourceAnchor,
  stepAnchor,
  toCitation,
  type Page,
  type RelatedContact,
  type RelatedResource,
  type Resource,
} from '../../model/index.ts';
import { blocks } from './blocks.ts';
import { array, call, joined, nothing, pieces, str, type Code } from './code.ts';
import { anchors, type Context } from './context.ts';
import { addressLink, externalLink, pageLink } from './link.ts';

/** A page as part of the document: title, summary, body, and what surrounds the body. */
export function page(context: Context): Code {
  const { corpus, outline } = context;
  const { meta, tree, id, kind } = context.page;
  const lead = leadOf(context.page);
  const date = ownDate(corpus, context.page);
  const level = String(outline);
  return joined(
    [
      call('page-title', [str(meta.title)], { level, name: str(id) }),
      lead === undefined ? nothing : call('lead', [str(lead)]),
      date === undefined
        ? nothing
        : call('own-date', [str(`${corpus.site.dateLabel} ${messagesOf(corpus).date(date)}`)]),
      blocks(tree.children, context),
      kind === 'references' ? references(context) : nothing,
      steps(context),
      resources(context),
      contacts(context),
    ].filter((code) => code !== nothing),
  );
}

/** A resource under its anchors. */
export function anchoredWork({ id, resource }: RelatedResource, context: Context): Code {
  return joined([anchors(anchorsOf(resourceAnchor, id, resource)), work(resource, context)]);
}

/** A resource with its publisher and year: its title is the link, where there is one to the resource itself. */
function work(resource: Resource, context: Context): Code {
  const messages = messagesOf(context.corpus);
  const { fill } = messages;
  const { title, url, imprint, lookAt, isPdf, note } = toCitation(messages, resource);
  const name = { code: url === undefined ? str(title) : externalLink(url, context, str(title)) };
  const shown = isPdf ? pieces(fill('join.aside', { text: name, aside: 'PDF' })) : [name.code];
  const end = messages.say('join.work', { title: '', imprint });
  return joined([
    ...pieces(fill('join.work', { title: { code: joined(shown) }, imprint })),
    ...(lookAt === undefined
      ? []
      : [
          str(gapBetween(end, '')),
          ...pieces(
            fill('join.sentence', {
              text: {
                code: joined(
                  pieces(fill('page.lookAt', { address: { code: addressLink(lookAt, context) } })),
                ),
              },
            }),
          ),
        ]),
    ...(note === undefined ? [] : [str(gapBetween(end, note)), call('muted', [str(note)])]),
  ]);
}

/** Name, organization, and the email address as a link. */
export function contactLine({ id, contact }: RelatedContact, context: Context): Code {
  const messages = messagesOf(context.corpus);
  const who = { code: call('strong', [str(contactName(messages, contact))]) };
  const address = { code: externalLink(mailAddress(contact), context, str(contact.email)) };
  const { organization } = contact;
  return joined([
    anchors(anchorsOf(contactAnchor, id, contact)),
    ...pieces(messages.fill('join.contact', { who, organization, address })),
  ]);
}

function steps({ corpus, page: { steps: own }, outline }: Context): Code {
  if (own.length === 0) return nothing;
  const items = own.map((step) =>
    joined([anchors(anchorsOf(stepAnchor, step.id, step)), str(step.text)]),
  );
  return call('steps', [array(items)], {
    level: String(outline + 1),
    title: str(messagesOf(corpus).say('page.onChecklist')),
  });
}

function resources(context: Context): Code {
  const { corpus, page: own, outline } = context;
  // Those of an overview are on the pages below it, and in the list of all resources.
  const all = own.kind === 'overview' ? [] : relatedResources(corpus, own);
  if (all.length === 0) return nothing;
  const works = all.map(({ resource }) => work(resource, context));
  return call('resources', [array(all.map((each) => anchoredWork(each, context)))], {
    level: String(outline + 1),
    title: str(messagesOf(corpus).say('document.resources')),
    'is-whole': String(isWhole(works)),
  });
}

/** Whether a frame is on one sheet: so short a frame must not leave one work alone at the top of the next sheet. */
function isWhole(works: readonly Code[]): boolean {
  return works.length <= mostKept && works.join('').length <= mostKeptLetters;
}

/** With the letters of addresses and of code: at most half of a sheet. */
const mostKept = 6;
const mostKeptLetters = 3_000;

/** The contacts of a page; where it names none and there is no cover to say it, whom to ask about everything. */
function peopleOf({ corpus, page: own, hasCover }: Context): readonly RelatedContact[] {
  const people = relatedContacts(corpus, own);
  const common = hasCover || people.length > 0 ? undefined : relatedSiteContact(corpus);
  return common ? [common] : people;
}

function contacts(context: Context): Code {
  const people = peopleOf(context);
  if (people.length === 0) return nothing;
  const { say } = messagesOf(context.corpus);
  const cards = people.map((person) => {
    const { subject, purpose } = person.contact;
    const text =
      subject === undefined
        ? purpose
        : say('join.sentences', { first: purpose, second: say('document.subject', { subject }) });
    return joined([
      contactLine(person, context),
      call('linebreak', []),
      call('muted', [str(text)]),
    ]);
  });
  return call('contacts', [array(cards)], {
    level: String(context.outline + 1),
    title: str(say('page.contacts', { count: people.length })),
  });
}

/** All footnotes as one numbered list, each with the page that cites it. */
function references(context: Context): Code {
  const cited = [...context.corpus.pages.values()].flatMap((each) =>
    each.notes.map((note) => ({ note, page: each })),
  );
  if (cited.length === 0) return nothing;
  const items = cited.map(({ note, page: citing }) =>
    joined([
      blocks(note.definition.children, { ...context, page: citing, inNote: true, isCopy: true }),
      call('muted', [
        joined(
          pieces(
            messagesOf(context.corpus).fill('page.citedOn', {
              title: { code: pageLink(citing, undefined, context, titled(citing)) },
            }),
          ),
        ),
      ]),
    ]),
  );
  return call('enum', items, { tight: 'false', start: String(cited[0]?.note.number ?? 1) });
}

function titled({ meta: { title } }: Page): { readonly text: Code; readonly words: string } {
  return { text: str(title), words: title };
}
