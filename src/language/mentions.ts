import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import {
  addressFix,
  stepAnchor,
  tokenEdit,
  walk,
  type Corpus,
  type DataPath,
  type DataSource,
  type Edit,
  type Page,
  type PageLink,
  type Source,
  type TextRange,
} from '../model/index.ts';
import type { Named } from './named.ts';

/** A place where something is called by its name. */
export interface Mention extends TextRange {
  /** The path from the content folder. */
  readonly file: string;
  /** Whether it is the place where the thing itself is written. */
  readonly isDefinition: boolean;
  /** The edits that write another name there; undefined where it can't be written as the old one is. */
  readonly rename: (to: string) => readonly Edit[] | undefined;
}

/** All places of the content where something is called by its name, in the order of files and texts. */
export function mentionsOf(corpus: Corpus, named: Named): readonly Mention[] {
  const found = [...definitionsOf(corpus, named), ...usesOf(corpus, named)];
  return found.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}

function* definitionsOf(corpus: Corpus, named: Named): Generator<Mention> {
  const { resources, facts, contacts } = corpus.registries;
  if (named.kind === 'resource') yield* inYaml(resources, [named.id], named.id, 'key');
  if (named.kind === 'fact') yield* inYaml(facts, [named.id], named.id, 'key');
  if (named.kind === 'contact') yield* inYaml(contacts, [named.id], named.id, 'key');
  if (named.kind === 'step')
    for (const page of corpus.pages.values())
      for (const [index, step] of page.steps.entries())
        if (step.id === named.id)
          yield* inYaml(page, ['steps', index, 'id'], named.id, 'definition');
  if (named.kind === 'heading') yield* headingOf(corpus, named);
}

function* usesOf(corpus: Corpus, named: Named): Generator<Mention> {
  switch (named.kind) {
    case 'footnote': {
      const source = corpus.sources.get(named.page);
      if (source) yield* labelsOf(source, named.id);
      return;
    }
    case 'contact':
      yield* inYaml(corpus.registries.site, ['contact'], named.id);
      for (const page of corpus.pages.values())
        yield* inList(page, 'contacts', page.meta.contacts, named.id);
      return;
    case 'step':
      yield* bearingsOn(corpus, 'step', named.id);
      break;
    case 'page':
      yield* inNavigation(corpus.registries.site, named.id, corpus.site.navigation);
      yield* bearingsOn(corpus, 'page', named.id);
      break;
    case 'resource':
      for (const page of corpus.pages.values())
        yield* inList(page, 'resources', page.resources, named.id);
      for (const [id, { source }] of corpus.facts)
        if (source === named.id) yield* inYaml(corpus.registries.facts, [id, 'source'], named.id);
  }
  for (const source of corpus.sources.values())
    for (const link of source.links)
      if (leadsTo(corpus, link, named))
        yield* addressOf(
          source,
          link,
          named.kind === 'page' ? undefined : named.kind === 'step' ? stepAnchor('') : '',
        );
}

/** Where a value or key of YAML is the name. */
function* inYaml(
  source: Pick<DataSource, 'id' | 'text' | 'placeOf'>,
  path: DataPath,
  name: string,
  part: 'key' | 'value' | 'definition' = 'value',
): Generator<Mention> {
  const place = source.placeOf(path, part === 'key' ? 'key' : 'value');
  const rename = (to: string): readonly Edit[] | undefined =>
    tokenEdit(source.text, place, name, to);
  const [edit] = rename(name) ?? [];
  if (!edit) return;
  const { start, end } = edit;
  yield { file: source.id, start, end, isDefinition: part !== 'value', rename };
}

function* inList(
  page: Page,
  key: string,
  names: readonly string[],
  name: string,
): Generator<Mention> {
  for (const [index, each] of names.entries())
    if (each === name) yield* inYaml(page, [key, index], name);
}

function* inNavigation(
  site: DataSource,
  page: string,
  items: Corpus['site']['navigation'],
  base: DataPath = ['navigation'],
): Generator<Mention> {
  for (const [index, item] of items.entries()) {
    if (item.page === page) yield* inYaml(site, [...base, index, 'page'], page);
    yield* inNavigation(site, page, item.pages ?? [], [...base, index, 'pages']);
  }
}

/** Where facts about records are relevant. */
function* bearingsOn(
  { records, registries }: Corpus,
  key: 'page' | 'step',
  name: string,
): Generator<Mention> {
  for (const [id, { bearsOn }] of Object.entries(records.facts))
    for (const [index, bearing] of bearsOn.entries()) {
      const path = ['facts', id, 'bearsOn', index, key];
      if (Object.entries(bearing).some(([each, value]) => each === key && value === name))
        yield* inYaml(registries.records, path, name);
    }
}

function leadsTo({ pages }: Corpus, { target }: PageLink, named: Named): boolean {
  if (named.kind === 'resource' || named.kind === 'fact')
    return target.kind === named.kind && target.id === named.id;
  if (target.kind !== 'page') return false;
  if (named.kind === 'page') return target.page === named.id;
  if (named.kind === 'step')
    return (
      target.anchor === stepAnchor(named.id) &&
      pages.get(target.page)?.steps.some(({ id }) => id === named.id) === true
    );
  return named.kind === 'heading' && target.page === named.page && target.anchor === named.id;
}

/**
 * Where a link's address is written: what precedes `#`, or what follows it.
 *
 * @param prefix what follows `#` and is no part of the name; undefined for the part before it
 */
function* addressOf(
  source: Source,
  link: PageLink,
  prefix: string | undefined,
): Generator<Mention> {
  const { url } = link;
  const [path = ''] = url.split('#');
  const [whole] = addressFix(source, link, 'x') ?? [];
  if (!whole) return;
  const hash = whole.start + path.length;
  yield {
    file: source.id,
    ...(prefix === undefined
      ? { start: whole.start, end: hash }
      : { start: hash + 1 + prefix.length, end: whole.end }),
    isDefinition: false,
    rename: (to) =>
      addressFix(
        source,
        link,
        prefix === undefined ? to + url.slice(path.length) : `${path}#${prefix}${to}`,
      ),
  };
}

/** The words of a heading, without the marks around them and the id that its author chose. */
function* headingOf(
  { sources }: Corpus,
  { page, id }: Extract<Named, { kind: 'heading' }>,
): Generator<Mention> {
  const source = sources.get(page);
  const [heading] = [...(source?.anchors ?? [])].find(([, anchor]) => anchor === id) ?? [];
  const start = heading?.children.at(0)?.position?.start.offset;
  const end = heading?.children.at(-1)?.position?.end.offset;
  if (!source || start === undefined || end === undefined) return;
  const words = source.text.slice(start, end).replace(/\s*\{#[^{}]*\}$/, '');
  const range = { start, end: start + words.length };
  const rename = (to: string): readonly Edit[] => [{ ...range, text: to }];
  yield { file: page, ...range, isDefinition: true, rename };
}

/** The labels of a footnote: where it is cited, and where its text is. */
function* labelsOf(source: Source, label: string): Generator<Mention> {
  const nodes: (FootnoteReference | FootnoteDefinition)[] = [];
  walk(source.tree, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') nodes.push(node);
  });
  for (const { type, identifier, position } of nodes) {
    const from = position?.start.offset;
    if (from === undefined || identifier.toLowerCase() !== label) continue;
    const start = from + '[^'.length;
    const length = source.text.slice(start).indexOf(']');
    const range = { start, end: start + length };
    const rename = (to: string): readonly Edit[] => [{ ...range, text: to }];
    yield { file: source.id, ...range, isDefinition: type === 'footnoteDefinition', rename };
  }
}
