import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import { addResource, listContact, navigationEdit } from '../../edit/index.ts';
import {
  addressFix,
  resourceFile,
  toRelativeAddress,
  type Corpus,
  type Edit,
  type Finding,
  type PageLink,
  type Source,
} from '../../model/index.ts';
import { toRange, toTextEdits, toUri } from './convert.ts';

/** Edits of files by path. */
type Edits = ReadonlyMap<string, readonly Edit[]>;

/**
 * What an author may want to do at a place besides fixing a finding: list a page in the navigation, give it a contact,
 * spell out an acronym, or make a resource from a link.
 *
 * @param asked the findings at the place
 */
export function editActions(
  corpus: Corpus,
  content: string,
  file: string,
  text: string,
  asked: readonly Finding[],
  range: Range,
): CodeAction[] {
  const has = (id: string): boolean => asked.some(({ ruleId }) => ruleId === id);
  const toAction = (title: string, edits: Edits | undefined, kind: string): CodeAction[] =>
    edits ? [{ title, kind, edit: { changes: changesOf(corpus, content, edits) } }] : [];
  const source = corpus.sources.get(file);
  const link = source && linkAt(source, range);
  const acronym = asked.find(({ ruleId }) => ruleId === 'acronym-defined');
  const { QuickFix, RefactorRewrite } = CodeActionKind;
  return [
    ...(has('page-in-navigation')
      ? toAction('Add this page to the navigation', listed(corpus, file), QuickFix)
      : []),
    ...(has('contact-present') && source
      ? contactsOf(corpus).flatMap((id) =>
          toAction(`Add the contact ${id}`, one(file, listContact(source, id)), QuickFix),
        )
      : []),
    ...(acronym
      ? toAction('Spell it out here', one(file, spelledOut(corpus, text, acronym)), QuickFix)
      : []),
    ...(source && link
      ? toAction('Make a resource from this link', toWork(corpus, source, link), RefactorRewrite)
      : []),
  ];
}

function changesOf(
  { files }: Corpus,
  content: string,
  edits: Edits,
): Record<string, ReturnType<typeof toTextEdits>> {
  const texts = new Map(files.map(({ id, text }) => [id, text ?? '']));
  return Object.fromEntries(
    [...edits].map(([file, own]) => [
      toUri(content, file),
      toTextEdits(texts.get(file) ?? '', own),
    ]),
  );
}

function one(file: string, edits: readonly Edit[] | undefined): Edits | undefined {
  return edits && new Map([[file, edits]]);
}

function listed({ registries: { site } }: Corpus, file: string): Edits | undefined {
  const edit = navigationEdit(site.text, file);
  return edit && one(site.id, [edit]);
}

/** The contact of the site first: it is the one that most pages have. */
function contactsOf({ site, contacts }: Corpus): readonly string[] {
  const own = site.contact === undefined ? [] : [site.contact];
  return [...new Set([...own, ...contacts.keys()])].slice(0, 5);
}

/** The words of an acronym, then itself in parentheses; a sentence begins with a capital. */
function spelledOut(
  corpus: Corpus,
  text: string,
  { line, column, endLine, endColumn }: Finding,
): readonly Edit[] | undefined {
  if (line === null || column === null || endColumn === null || endLine !== line) return undefined;
  const lineStart =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const [start, end] = [lineStart + column - 1, lineStart + endColumn - 1];
  const acronym = text.slice(start, end);
  const words = corpus.acronyms.get(acronym);
  if (words === undefined) return undefined;
  const isFirst = /(?:^|\n\s*|[.!?]["”’)]*\s+)(?:[-*+>]\s+|\d+[.)]\s+)*[*_]*$/.test(
    text.slice(0, start),
  );
  const shown = isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return [{ start, end, text: `${shown} (${acronym})` }];
}

/** The link to the web around a place. */
function linkAt({ text, links }: Source, { start }: Range): PageLink | undefined {
  return links.find(({ node, target }) => {
    if (target.kind !== 'external' || node.type !== 'link' || !node.position) return false;
    const from = node.position.start.offset ?? 0;
    const range = toRange(text, { start: from, end: node.position.end.offset ?? from });
    const isAfterStart =
      start.line > range.start.line ||
      (start.line === range.start.line && start.character >= range.start.character);
    const isBeforeEnd =
      start.line < range.end.line ||
      (start.line === range.end.line && start.character <= range.end.character);
    return isAfterStart && isBeforeEnd;
  });
}

/** The work that a link leads to becomes an entry of resources.yaml, and the link leads to that. */
function toWork(corpus: Corpus, source: Source, link: PageLink): Edits | undefined {
  const { node, url } = link;
  const first = 'children' in node ? node.children.at(0)?.position?.start.offset : undefined;
  const last = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
  if (first === undefined || last === undefined) return undefined;
  const title = source.text
    .slice(first, last)
    .replace(/[*_`]|\s+/g, (sign) => (sign.trim() ? '' : ' '));
  const change = addResource(corpus, {
    title,
    publisher: new URL(url).hostname,
    url,
    urlKind: 'document',
  });
  const address = `${toRelativeAddress(source.id, resourceFile)}#${change.id}`;
  const own = addressFix(source, link, address);
  // A folder without resources.yaml has no entry to learn from.
  return own && change.added.size === 0 ? new Map([...change.edits, [source.id, own]]) : undefined;
}
