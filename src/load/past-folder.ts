import { applyEdits, type Corpus, type Edit } from '../model/index.ts';
import { withTexts, type Folder } from './folder.ts';

/** The content of an earlier revision. */
export interface Past {
  readonly folder: Folder;
  readonly corpus: Corpus;
}

/** A fix may uncover another fault; more rounds than these were never needed. */
const maxRounds = 3;

/**
 * A folder of an earlier revision as today's program reads it. What was right when it was written may be an error since,
 * such as a name that has changed: it is fixed as `check --fix` would, or the page would be missing. Files that were
 * fixed keep their text of then as `original`.
 */
export async function readPast(
  folder: Folder,
  load: (folder: Folder) => Promise<Corpus>,
): Promise<Past> {
  let past: Past = { folder, corpus: await load(folder) };
  for (let round = 0; round < maxRounds; round += 1) {
    const texts = fixedTexts(past.corpus);
    if (texts.size === 0) break;
    const fixed = withOriginals(withTexts(past.folder, texts), folder);
    const corpus = await load(fixed);
    if (corpus.findings.length >= past.corpus.findings.length) break;
    past = { folder: fixed, corpus };
  }
  return past;
}

function withOriginals(fixed: Folder, { texts }: Folder): Folder {
  const files = fixed.files.map((file) => {
    const original = texts.get(file.id);
    return original === file.text ? file : { ...file, original };
  });
  return { ...fixed, files };
}

/** The texts of the files in which something can be fixed. */
function fixedTexts({ findings, files }: Corpus): ReadonlyMap<string, string> {
  const fixes = new Map<string, (readonly Edit[])[]>();
  for (const { file, fix } of findings)
    if (fix && fix.length > 0) fixes.set(file, [...(fixes.get(file) ?? []), fix]);
  const texts = new Map(files.map(({ id, text }) => [id, text]));
  return new Map(
    [...fixes].flatMap(([file, edits]): [string, string][] => {
      const text = texts.get(file);
      return text === undefined ? [] : [[file, applyEdits(text, edits)]];
    }),
  );
}
