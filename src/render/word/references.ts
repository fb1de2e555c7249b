import { messagesOf, type Note, type Page } from '../../model/index.ts';
import { seriesOf } from '../series.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import { blocks } from './blocks.ts';
import { indented, noteContext, type Context } from './context.ts';
import { pageLink } from './page-link.ts';
import { itemOptions } from './lists.ts';
import { referenceTwip } from './palette.ts';
import { noteAddresses } from './note-addresses.ts';
import { run, runs } from './run.ts';
import { workDetailStyle } from './work.ts';

/** All footnotes as one numbered list, each with the page that cites it. */
export function references(context: Context): readonly Block[] {
  const pages = [...context.corpus.pages.values()];
  return pages.flatMap((page) => page.notes.flatMap((note) => entry(note, page, context)));
}

function entry(note: Note, page: Page, context: Context): readonly Block[] {
  const inner = indented(
    { ...noteContext(context, 'Reference'), page, withAddresses: true, isCopy: true },
    referenceTwip,
  );
  const [first, ...rest] = noteBlocks(note, inner);
  const { title } = page.meta;
  const cited = pageLink(
    { page, words: title, text: (linked) => runs(title, linked.look) },
    context,
  );
  return [
    ...(first ? [withOptions(first, numbered(inner, context.page))] : []),
    ...rest.map((block) => withOptions(block, { keepNext: true })),
    paragraph({
      style: 'Source',
      children: messagesOf(context.corpus)
        .fill('page.citedOn', { title: cited })
        .flatMap((piece) => (typeof piece === 'string' ? [run(piece, {})] : piece)),
    }),
  ];
}

/** The text of a footnote; its first block is a paragraph that can carry a number. */
export function noteBlocks(note: Note, context: Context): readonly Block[] {
  const built = withAddresses(blocks(note.definition.children, context), note, context);
  const [first] = built;
  if (first?.kind === 'paragraph' && first.options.list === undefined) return built;
  // The number needs a paragraph beside it, not a list or nothing.
  return [paragraph({ style: context.style, children: [run('–', {})] }), ...built];
}

/** Adds the web addresses of a footnote at the end of its last paragraph, where the context asks for them. */
function withAddresses(built: readonly Block[], note: Note, context: Context): readonly Block[] {
  const addresses = context.withAddresses
    ? seriesOf(messagesOf(context.corpus), noteAddresses(note, context), 'join.items').join('')
    : '';
  const last = built.at(-1);
  if (addresses === '' || last?.kind !== 'paragraph') return built;
  const { children = [] } = last.options;
  const whole = [...children, run(` ${addresses}`, {}, { style: workDetailStyle })];
  return [...built.slice(0, -1), withOptions(last, { children: whole })];
}

/** Footnotes are numbered without gaps through the toolkit, so one list that starts at 1 has their numbers. */
function numbered(context: Context, listing: Page): ReturnType<typeof itemOptions> {
  const list = {
    definition: 'references',
    numbers: { list: `${listing.id} references`, start: 1 },
    level: 0,
  };
  return {
    ...itemOptions(list, context),
    indent: { left: referenceTwip, hanging: referenceTwip },
    keepNext: true,
  };
}
