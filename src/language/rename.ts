import { id as idSchema } from '../../schemas/index.ts';
import { placesIn, toDefinitions, type Corpus, type Edit, type Page } from '../model/index.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import type { Named } from './named.ts';

/** What has an id that its author chose: not a page, whose file moves, nor a heading, whose anchor comes from its words. */
type NamedById = Exclude<Named, { kind: 'page' | 'heading' }>;

/** Edits by file, or why there are none. */
type Renaming =
  { readonly edits: ReadonlyMap<string, readonly Edit[]> } | { readonly refusal: string };

/**
 * Gives something another id, everywhere at once; a step keeps its former one under `was`.
 */
export function rename(corpus: Corpus, named: NamedById, to: string): Renaming {
  const refusal = refusalOf(corpus, named, to);
  if (refusal !== undefined) return { refusal };
  const edits = new Map<string, readonly Edit[]>();
  for (const mention of mentionsOf(corpus, named)) {
    const own = mention.rename(to);
    if (!own)
      return { refusal: `The name in ${placeOf(corpus, mention)} has to be changed by hand` };
    edits.set(mention.file, [...(edits.get(mention.file) ?? []), ...own]);
  }
  if (named.kind === 'step')
    for (const page of corpus.pages.values()) {
      const former = formerId(page, named.id);
      if (former) edits.set(page.id, [...(edits.get(page.id) ?? []), former]);
    }
  return { edits };
}

function refusalOf(corpus: Corpus, named: NamedById, to: string): string | undefined {
  const isTaken = `\`${to}\` is the name of another ${named.kind}`;
  if (named.kind === 'footnote') {
    if (!/^[^\s[\]^\\]+$/.test(to)) return 'A footnote label has no spaces, brackets or carets';
    const source = corpus.sources.get(named.page);
    return source && toDefinitions(source.tree).has(to.toLowerCase()) ? isTaken : undefined;
  }
  if (!idSchema.safeParse(to).success)
    return `\`${to}\` is not an id: write lower-case words joined by hyphens`;
  const steps = [...corpus.pages.values()].flatMap((page) => page.steps.map(({ id }) => id));
  const taken = {
    resource: corpus.known.resources.ids,
    fact: corpus.known.facts.ids,
    contact: corpus.known.contacts.ids,
    step: steps,
  }[named.kind];
  return taken.includes(to) ? isTaken : undefined;
}

function placeOf(corpus: Corpus, { file, start, end }: Mention): string {
  const text = corpus.files.find(({ id }) => id === file)?.text ?? '';
  return `${file}, line ${placesIn(text)(start, end).start.line}`;
}

/** The edit that notes the former id of a step: completed checklists have it. */
function formerId(page: Page, id: string): Edit | undefined {
  const index = page.steps.findIndex((step) => step.id === id);
  const at = (key: string): { readonly start: number; readonly end: number } | undefined => {
    const place = index < 0 ? undefined : page.placeOf(['steps', index, key]);
    const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
    return start === undefined || end === undefined ? undefined : { start, end };
  };
  const own = at('id');
  if (!own) return undefined;
  const { text } = page;
  if (page.steps[index]?.was.length === 0) {
    if (/^\s*[,}]/.test(text.slice(own.end)))
      return { start: own.end, end: own.end, text: `, was: ${id}` };
    const lineStart = text.lastIndexOf('\n', own.start - 1) + 1;
    const [line = ''] = /^[^\r\n]*/.exec(text.slice(own.end)) ?? [];
    const indent = text
      .slice(lineStart, own.start)
      .replace(/id:\s*$/, '')
      .replace(/-/g, ' ');
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const end = own.end + line.length;
    return { start: end, end, text: `${newline}${indent}was: ${id}` };
  }
  const was = at('was');
  if (!was) return undefined;
  const written = text.slice(was.start, was.end).trimEnd();
  const end = was.start + written.length;
  if (written.endsWith(']')) return { start: end - 1, end: end - 1, text: `, ${id}` };
  const dash = /^-[ \t]/.test(written);
  if (!dash) return { start: was.start, end, text: `[${written}, ${id}]` };
  const indent = text.slice(text.lastIndexOf('\n', was.start - 1) + 1, was.start);
  return { start: end, end, text: `\n${indent}- ${id}` };
}
