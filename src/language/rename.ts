import { id as idSchema } from '../../schemas/index.ts';
import { placesIn, toDefinitions, type Corpus, type Edit } from '../model/index.ts';
import { formerIdEdits } from './former-id.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import type { Named } from './named.ts';

/** What has an id that its author chose: not a page, whose file moves, nor a heading, whose anchor comes from its words. */
type NamedById = Exclude<Named, { kind: 'page' | 'heading' }>;

/** Edits by file, or why there are none. */
type Renaming =
  { readonly edits: ReadonlyMap<string, readonly Edit[]> } | { readonly refusal: string };

/**
 * Gives something another id, everywhere at once; all but a footnote keep their former one under `was`.
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
  for (const { file, edit } of formerIdEdits(corpus, named, to))
    edits.set(file, [...(edits.get(file) ?? []), edit]);
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
