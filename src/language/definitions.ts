import type { Position } from 'unist';
import { toString } from 'mdast-util-to-string';
import {
  fromRelativeAddress,
  messagesOf,
  resourceFile,
  sourceOfFact,
  toDefinitions,
  toFigure,
  toSourceText,
  type Corpus,
  type Page,
  type Place,
  type TextRange,
} from '../model/index.ts';
import type { NameAt } from './name.ts';
import { nameAt } from './name-at.ts';

/** What has a name, and where it is written. */
interface Meaning {
  /** Where the name is in the text. */
  readonly at: TextRange;
  /** In a few lines of Markdown. */
  readonly text: string;
  /** The path from the content folder. */
  readonly file: string;
  /** The start of the file where nothing better is known. */
  readonly place?: Position;
}

/** What has the name at an offset of a text; undefined where there is none, or it is unknown. */
export function meaningAt(
  corpus: Corpus,
  file: string,
  text: string,
  offset: number,
): Meaning | undefined {
  const at = nameAt(file, text, offset);
  const found = at && meaningOf(corpus, file, at);
  return found ? { at, ...found } : acronymAt(corpus, text, offset);
}

/** What an acronym in a text is short for. */
function acronymAt(corpus: Corpus, text: string, offset: number): Meaning | undefined {
  const start = offset - (/[\w&+-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const [name = ''] = /^[\w&+-]*/.exec(text.slice(start)) ?? [];
  const words = corpus.acronyms.get(name);
  if (words === undefined) return undefined;
  const { acronyms } = corpus.registries;
  const definition = corpus.definitions.get(name);
  const said = [`**${name}**: ${words}`, ...(definition === undefined ? [] : [definition])];
  const place = acronyms.placeOf([name], 'key');
  const range = { start, end: start + name.length };
  return { at: range, ...inRegistry(place, acronyms.id, said.join('\n\n')) };
}

function titled({ meta }: Page): string {
  return [`**${meta.title}**`, meta.description].filter((each) => each !== undefined).join('\n\n');
}

function meaningOf(corpus: Corpus, file: string, at: NameAt): Omit<Meaning, 'at'> | undefined {
  switch (at.kind) {
    case 'resource': {
      const work = corpus.resources.get(at.name);
      if (!work) return undefined;
      const { title, publisher, year, url } = work;
      const text = `**${title}**\n\n${publisher}${year === undefined ? '' : `, ${year}`}${url === undefined ? '' : `\n\n${url}`}`;
      return inRegistry(corpus.registries.resources.placeOf([at.name], 'key'), resourceFile, text);
    }
    case 'fact': {
      const fact = corpus.facts.get(at.name);
      if (!fact) return undefined;
      const messages = messagesOf(corpus);
      const source = sourceOfFact(corpus, fact);
      const said = [
        `**${toFigure(messages, fact)}**`,
        `As of ${fact.asOf}, ${toSourceText(messages, source)}`,
        ...(source.url === undefined ? [] : [source.url]),
        ...(fact.note === undefined ? [] : [fact.note]),
      ];
      const { facts } = corpus.registries;
      return inRegistry(facts.placeOf([at.name], 'key'), facts.id, said.join('\n\n'));
    }
    case 'contact': {
      const contact = corpus.contacts.get(at.name);
      if (!contact) return undefined;
      const { name, role, organization, email, purpose } = contact;
      const text = `**${name ?? role ?? at.name}**\n\n${organization}\n\n${[email, purpose].filter(Boolean).join('\n\n')}`;
      return inRegistry(
        corpus.registries.contacts.placeOf([at.name], 'key'),
        corpus.registries.contacts.id,
        text,
      );
    }
    case 'step': {
      const steps = [...corpus.pages.values()].flatMap((page) =>
        page.steps.map((step, index) => ({ page, step, index })),
      );
      const number = steps.findIndex(({ step }) => step.id === at.name);
      const found = steps[number];
      if (!found) return undefined;
      const { page, step, index } = found;
      const where = `Step ${number + 1} of ${steps.length} on the checklist, from “${page.meta.title}”`;
      const text = `**${step.text}**\n\n${where}`;
      return inRegistry(page.placeOf(['steps', index, 'id']), page.id, text);
    }
    case 'page': {
      const path = at.isFromContent ? at.name : fromRelativeAddress(file, at.name);
      const page = corpus.pages.get(path);
      if (page) return { file: path, text: titled(page) };
      return corpus.sources.has(path) ? { file: path, text: path } : undefined;
    }
    case 'heading': {
      const path = fromRelativeAddress(file, at.page ?? '');
      const source = corpus.sources.get(path);
      const [heading] = [...(source?.anchors ?? [])].find(([, anchor]) => anchor === at.name) ?? [];
      return heading?.position && { file: path, text: toString(heading), place: heading.position };
    }
    case 'footnote': {
      const source = corpus.sources.get(file);
      const definition = source && toDefinitions(source.tree).get(at.name.toLowerCase());
      return (
        definition?.position && { file, text: toString(definition), place: definition.position }
      );
    }
    default:
      return undefined;
  }
}

function inRegistry(place: Place | undefined, file: string, text: string): Omit<Meaning, 'at'> {
  return { file, text, ...(place && 'start' in place && { place }) };
}
