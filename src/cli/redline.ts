import { posix } from 'node:path';
import type { Edition } from '../diff/index.ts';
import { outputFolders, type Corpus, type VolumeKind } from '../model/index.ts';
import type { ReferenceDoc } from '../render/index.ts';
import { CommandError, type Host } from './host.ts';
import { openReferenceDoc, type Reference } from './reference-doc.ts';
import { renderAll } from './render-all.ts';
import { signaturesOf, type Signing } from './signatures.ts';

/** What to write as tracked changes. */
interface RedlineOptions extends Signing {
  readonly before: Corpus;
  readonly after: Corpus;
  readonly pullRequest: string | undefined;
  readonly volumes: readonly VolumeKind[];
  /** Where the files take their look from. */
  readonly reference: Reference | undefined;
}

/** A Word file with tracked changes. */
interface RedlineFile {
  /** From the folder of the Word files, as `build` names it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isChanged: boolean;
  /** The pages after which the file begins a section in one revision alone, which can't be tracked. */
  readonly untracked: readonly string[];
  /** The pages that have no comment. */
  readonly uncommented: readonly string[];
}

/** A volume of one revision. */
interface Volume {
  /** The same in both revisions. */
  readonly key: string;
  readonly path: string;
  readonly edition: Edition;
}

/**
 * Word files with tracked changes: those of the later revision, then those that only the earlier one has. A file that
 * came is inserted as a whole, one that went is deleted as a whole.
 *
 * @throws CommandError if one of the revisions can't be rendered, or the reference document can't be used
 */
export async function toRedlines(
  options: RedlineOptions,
  host: Host,
): Promise<readonly RedlineFile[]> {
  const { before, after, base, head, pullRequest, reference } = options;
  refuseErrors(before, `\`${base}\``);
  refuseErrors(after, head === undefined ? 'the working folder' : `\`${head}\``);
  const { redline, withoutText } = await import('../diff/index.ts');
  const { renamedPages } = await import('../model/index.ts');
  const names = renamedPages(before, after);
  const formerNames = new Map([...names].map(([was, is]) => [is, was]));
  const { signatureOf, isCut } = await signaturesOf(options, formerNames);
  if (isCut)
    host.stderr.write(
      'This clone has the newest commits only, so changes may be signed by someone else than who made them. Run `git fetch --unshallow` for all names.\n',
    );
  const signing = {
    signatureOf,
    ...(pullRequest !== undefined && { pullRequest }),
  };
  const reader = reference && host.openReader();
  try {
    const opened = reference && reader && (await openReferenceDoc(reference, reader));
    for (const note of opened?.notes ?? []) host.stderr.write(`${note}\n`);
    const look = opened?.look;
    const earlier = await volumesOf(before, names, options.volumes, look, host);
    const later = await volumesOf(after, new Map(), options.volumes, look, host);
    const files: RedlineFile[] = [];
    for (const { path, from, to } of pairsOf(earlier, later)) {
      const made = to
        ? redline(from ?? withoutText(to), to, signing)
        : redline(from, withoutText(from), signing);
      files.push({ ...made, path, bytes: look ? await look.applyTo(made.bytes) : made.bytes });
    }
    return files;
  } finally {
    await reader?.close();
  }
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

/** @param names the later names of pages that were renamed */
async function volumesOf(
  corpus: Corpus,
  names: ReadonlyMap<string, string>,
  volumes: readonly VolumeKind[],
  look: ReferenceDoc | undefined,
  host: Host,
): Promise<readonly Volume[]> {
  const { loadToVolumes } = await import('../render/index.ts');
  const toVolumes = await loadToVolumes();
  // The files are compared in our own look, and what comes of it gets the other: once, and nothing of that is read here.
  const reference = look && { ...look, applyTo: async (document: Uint8Array) => document };
  const { outputs } = await renderAll(corpus, { formats: ['word'], volumes, reference }, host);
  const bytesOf = new Map(outputs.map(({ path, bytes }) => [path, bytes as Uint8Array])); // Word files are never texts
  return toVolumes(corpus, volumes).map(({ kind, path, pages }) => {
    const ids = pages.map(({ page: { id } }) => names.get(id) ?? id);
    return {
      key: kind === 'toolkit' ? kind : `${kind} ${ids[0]}`,
      path: posix.relative(outputFolders.word, path),
      edition: { bytes: bytesOf.get(path) ?? new Uint8Array(), pages: ids },
    };
  });
}

/** The two states of a volume; one that came or went has one. */
type Pair = { readonly path: string } & (
  | { readonly from: Edition | undefined; readonly to: Edition }
  | { readonly from: Edition; readonly to: undefined }
);

function pairsOf(earlier: readonly Volume[], later: readonly Volume[]): readonly Pair[] {
  const [before, after] = [earlier, later].map(
    (volumes) => new Map(volumes.map((volume) => [volume.key, volume])),
  );
  const taken = new Set(later.map(({ path }) => path));
  const free = (path: string): string => {
    let name = path;
    // Another file may have the name now.
    while (taken.has(name)) name = name.replace(/\.docx$/, '-removed.docx');
    taken.add(name);
    return name;
  };
  return [
    ...later.map(({ key, path, edition }) => ({
      path,
      from: before?.get(key)?.edition,
      to: edition,
    })),
    ...earlier
      .filter(({ key }) => !after?.has(key))
      .map(({ path, edition }) => ({ path: free(path), from: edition, to: undefined })),
  ];
}
