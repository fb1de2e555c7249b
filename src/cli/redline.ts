import type { Corpus } from '../model/index.ts';
import type { Signature } from '../diff/index.ts';
import { authorsSince } from './git-log.ts';
import { CommandError, type Host } from './host.ts';
import { renderAll } from './render-all.ts';

/** What to write as tracked changes. */
interface RedlineOptions {
  readonly before: Corpus;
  readonly after: Corpus;
  readonly base: string;
  /** Undefined for the working folder. */
  readonly head: string | undefined;
  /** The content folder: absolute. */
  readonly content: string;
  /** Signs all changes in place of those who committed them. */
  readonly author: string | undefined;
  readonly pullRequest: string | undefined;
}

/** As git calls the author of changes that are not committed. */
const notCommitted = 'Not committed yet';

/**
 * The Word file of the toolkit with tracked changes.
 *
 * @throws CommandError if one of the revisions can't be rendered
 */
export async function toRedline(options: RedlineOptions, host: Host): Promise<Uint8Array> {
  const { before, after, base, head, pullRequest } = options;
  refuseErrors(before, `\`${base}\``);
  refuseErrors(after, head === undefined ? 'the working folder' : `\`${head}\``);
  const { redline } = await import('../diff/index.ts');
  const { renamedPages } = await import('../model/index.ts');
  const names = renamedPages(before, after);
  const [from, to] = [await renderWord(before, host), await renderWord(after, host)];
  return redline(
    { bytes: from, pages: [...before.pages.keys()].map((id) => names.get(id) ?? id) },
    { bytes: to, pages: [...after.pages.keys()] },
    {
      signatureOf: await signatures(options, new Map([...names].map(([was, is]) => [is, was]))),
      ...(pullRequest !== undefined && { pullRequest }),
    },
  );
}

/** Pages with errors would look as if they had been deleted. */
function refuseErrors({ findings, known }: Corpus, name: string): void {
  if (known.pages.ids.length === 0) throw new CommandError(`There is no content in ${name}`);
  const error = findings.find(({ severity }) => severity === 'error');
  if (error)
    throw new CommandError(
      `Can't write ${name} as a Word file: \`${error.file}\` has errors. ${error.message}`,
    );
}

async function renderWord(corpus: Corpus, host: Host): Promise<Uint8Array> {
  const options = { formats: ['word'], volumes: ['toolkit'], reference: undefined } as const;
  const { outputs } = await renderAll(corpus, options, host);
  return outputs[0]?.bytes as Uint8Array; // Word files are never texts
}

/** Who changed each page; what is shown on many pages is signed by the last who changed anything. */
async function signatures(
  { base, head, content, author }: RedlineOptions,
  formerNames: ReadonlyMap<string, string>,
): Promise<(page: string | undefined) => Signature> {
  const { byPath, last, uncommitted } = await authorsSince(base, head, content);
  const isOpen = [...uncommitted].some((path) => !path.endsWith('.md'));
  return (page) => {
    const paths = page === undefined ? [] : [page, formerNames.get(page) ?? page];
    const own = paths.flatMap((path) => byPath.get(path) ?? []).at(0);
    const isUncommitted = paths.some((path) => uncommitted.has(path)) || (!own && isOpen);
    if (isUncommitted) return { author: author ?? notCommitted };
    const signature = own ?? last;
    return author === undefined ? signature : { ...signature, author };
  };
}
