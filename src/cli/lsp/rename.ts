import type { Range, RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { moveFiles, type ContentChange } from '../../edit/index.ts';
import { mentionsOf, namedAt, rename, type Named } from '../../language/index.ts';
import {
  addressFix,
  fromRelativeAddress,
  type Corpus,
  type Edit,
  type Source,
} from '../../model/index.ts';
import { toRange, toTextEdits, toUri } from './convert.ts';
import type { OpenFile } from './open-file.ts';

/** The content as it would be with other texts. */
type With = (texts: ReadonlyMap<string, string>) => Promise<Corpus>;

/** Why something can't have another name, for its author. */
export class Refusal extends Error {}

/** The name that can be changed at a place, and what it is now; undefined where there is none. */
export function renamable(
  corpus: Corpus,
  { file, text, offset }: OpenFile,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const named = namedAt(corpus, file, text, offset);
  const mentions = named ? mentionsOf(corpus, named) : [];
  const here = mentions.find(
    (each) => each.file === file && each.start <= offset && offset <= each.end,
  );
  if (!named || !here) return undefined;
  // In a link to a heading, too, its words are what changes.
  const words = named.kind === 'heading' && mentions.find(({ isDefinition }) => isDefinition);
  const source = words ? corpus.sources.get(words.file)?.text : text;
  const { start, end } = words || here;
  return { range: toRange(text, here), placeholder: (source ?? '').slice(start, end) };
}

/**
 * The edits of all files that give what is at a place another name: an id, the words of a heading, the label of a
 * footnote, or the path of a page, whose file moves.
 *
 * @throws Refusal where that is not possible
 */
export async function renameAt(
  corpus: Corpus,
  content: string,
  open: OpenFile,
  to: string,
  toCorpus: With,
): Promise<WorkspaceEdit> {
  const named = namedAt(corpus, open.file, open.text, open.offset);
  if (!named) throw new Refusal('Nothing here has a name that can be changed');
  if (named.kind === 'page') return movePage(corpus, content, open.file, named.id, to);
  if (named.kind === 'heading') {
    const edits = await renameHeading(corpus, named, to, toCorpus);
    return { changes: changesOf(corpus, content, edits) };
  }
  const renaming = rename(corpus, named, to);
  if ('refusal' in renaming) throw new Refusal(renaming.refusal);
  return { changes: changesOf(corpus, content, renaming.edits) };
}

/** The new words of a heading, and new anchors in the links to it and to its namesakes on the page. */
async function renameHeading(
  corpus: Corpus,
  named: Extract<Named, { kind: 'heading' }>,
  words: string,
  toCorpus: With,
): Promise<ReadonlyMap<string, readonly Edit[]>> {
  const source = corpus.sources.get(named.page);
  const definition = mentionsOf(corpus, named).find(({ isDefinition }) => isDefinition);
  if (!source || !definition) throw new Refusal('This heading could not be read');
  const { start, end } = definition;
  const text = source.text.slice(0, start) + words + source.text.slice(end);
  const after = (await toCorpus(new Map([[named.page, text]]))).sources.get(named.page);
  if (after?.anchorIds.length !== source.anchorIds.length || /[\r\n]/.test(words))
    throw new Refusal('A heading has words on one line');
  const anchors = new Map(source.anchorIds.map((id, index) => [id, after.anchorIds[index] ?? id]));
  const edits = new Map<string, readonly Edit[]>([[named.page, [{ start, end, text: words }]]]);
  for (const page of corpus.sources.values()) {
    const own = linkEdits(page, named.page, anchors);
    if (own.length > 0) edits.set(page.id, [...(edits.get(page.id) ?? []), ...own]);
  }
  return edits;
}

function linkEdits(
  page: Source,
  target: string,
  anchors: ReadonlyMap<string, string>,
): readonly Edit[] {
  return page.links.flatMap((link) => {
    if (link.target.kind !== 'page' || link.target.page !== target) return [];
    const { anchor = '' } = link.target;
    const to = anchors.get(anchor);
    if (to === undefined || to === anchor) return [];
    return addressFix(page, link, link.url.replace(/#.*$/s, `#${encodeURI(to)}`)) ?? [];
  });
}

function movePage(
  corpus: Corpus,
  content: string,
  file: string,
  page: string,
  to: string,
): WorkspaceEdit {
  // Written as in the place where the name was changed: from the content folder in YAML, else from the page.
  const path = fromRelativeAddress(file.endsWith('.yaml') ? '' : file, to);
  if (!path.endsWith('.md') || path.startsWith('../'))
    throw new Refusal('Write the path of a page in the content folder, ending in `.md`');
  if (corpus.known.pages.has(path)) throw new Refusal(`\`${path}\` is there already`);
  return toMove(corpus, content, moveFiles(corpus, new Map([[page, path]])));
}

/** A change as edits of files, then their moves, in this order. */
function toMove(corpus: Corpus, content: string, { edits, moves }: ContentChange): WorkspaceEdit {
  const texts = new Map(corpus.files.map(({ id, text }) => [id, text ?? '']));
  const changed = [...edits].map(([file, own]): TextDocumentEdit => ({
    textDocument: { uri: toUri(content, file), version: null },
    edits: toTextEdits(texts.get(file) ?? '', own),
  }));
  const moved = [...moves].map(([from, to]): RenameFile => ({
    kind: 'rename',
    oldUri: toUri(content, from),
    newUri: toUri(content, to),
  }));
  return { documentChanges: [...changed, ...moved] };
}

function changesOf(
  corpus: Corpus,
  content: string,
  edits: ReadonlyMap<string, readonly Edit[]>,
): NonNullable<WorkspaceEdit['changes']> {
  const texts = new Map(corpus.files.map(({ id, text }) => [id, text ?? '']));
  return Object.fromEntries(
    [...edits].map(([file, own]) => [
      toUri(content, file),
      toTextEdits(texts.get(file) ?? '', own),
    ]),
  );
}
