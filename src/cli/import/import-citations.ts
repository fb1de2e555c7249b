import { relative, resolve, sep } from 'node:path';
import type { LeftWork } from '../../citations/index.ts';
import type { ContentChange } from '../../edit/index.ts';
import { toFinding, type Corpus, type Finding, type PageId } from '../../model/index.ts';
import { counted } from '../../report/index.ts';
import { applyChange } from '../apply-change.ts';
import { finishReport } from '../finish-report.ts';
import { CommandError, type Host } from '../host.ts';
import { readNamed } from '../read-file.ts';
import { toResult } from '../result.ts';
import type { Settings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { inContent } from '../commands/mv.ts';
import { toDropped } from './dropped-fields.ts';

interface Task {
  /** The file, as it was given. */
  readonly name: string;
  /** A page whose citations become footnotes; undefined to add resources. */
  readonly page: string | undefined;
  readonly isUpdate: boolean;
  readonly isDryRun: boolean;
}

/** A bibliography of thousands of works has less. */
const maxBytes = 32 * 1024 * 1024;

/**
 * Takes works from a file of a reference manager over into resources.yaml, or into the footnotes of a page; then reports
 * what was left.
 *
 * @throws CommandError if the file can't be read, or a file of the content can't be written; nothing is written then
 */
export async function importCitations(
  { name, page, isUpdate, isDryRun }: Task,
  settings: Settings,
  host: Host,
): Promise<Awaited<ReturnType<typeof finishReport>>> {
  const { content } = settings;
  const { citationDocument, citationLeft } = await import('../../citations/index.ts');
  const { text, read } = await readFile(name, host);
  const corpus = await openWorkspace(settings, host).load();
  const write = async (change: Pick<ContentChange, 'edits' | 'added'>): Promise<void> => {
    if (change.edits.size + change.added.size === 0) return;
    const whole = { ...change, moves: new Map<string, string>(), left: [] };
    await applyChange(corpus, whole, { content, isDryRun }, host);
  };
  const file = relative(content, resolve(host.cwd, name)).split(sep).join('/');
  const toLeft = ({ line, message, help }: LeftWork): Finding => ({
    ...toFinding(file, citationLeft, { message, help: help ?? undefined }),
    line,
    url: citationDocument,
  });
  const findings: Finding[] = [];
  const path = page === undefined ? undefined : await inContent(page, content, host);
  if (page === undefined || path === undefined) {
    const { edits, added, left, said } = await toResources(corpus, read.works, isUpdate);
    findings.push(...[...read.left, ...left].map(toLeft));
    await write({ edits, added });
    host.stderr.write(`${said}\n`);
  } else {
    const { edit, left, said } = await toFootnotes(corpus, path, page, read.works);
    const place = { ...citationLeft, document: citationDocument };
    findings.push(...read.left.map(toLeft), ...left.map((each) => toFinding(path, place, each)));
    await write({ edits: new Map(edit.length === 0 ? [] : [[path, edit]]), added: new Map() });
    host.stderr.write(`${said}\n`);
  }
  const { unusedInFootnote, unusedInResource } = await import('../../citations/index.ts');
  const unusedIn = path === undefined ? unusedInResource : unusedInFootnote;
  const dropped = new Map(read.dropped);
  for (const { item, line } of read.works)
    for (const key of unusedIn(item)) dropped.set(key, [...(dropped.get(key) ?? []), line]);
  host.stderr.write(toDropped(dropped, path === undefined ? 'resource' : 'footnote'));
  const files = [{ id: file, text }, ...corpus.files.filter(({ id }) => id === path)];
  const result = toResult({ files, findings, suppressed: [] }, content, host);
  return finishReport(result, settings, host, { groups: ['import'] });
}

/** @throws CommandError if it is no file of works */
async function readFile(name: string, { cwd }: Host) {
  const { citationEndings, citationFormatOf, readCitations } =
    await import('../../citations/index.ts');
  const format = citationFormatOf(name);
  if (!format)
    throw new CommandError(
      `\`${name}\` has an unknown ending; export works from your reference manager as ${citationEndings}`,
    );
  const bytes = await readNamed(name, cwd);
  if (bytes.length > maxBytes) throw new CommandError(`\`${name}\` has more than 32 MB`);
  const text = decode(bytes, name);
  try {
    return { text, read: await readCitations(text, format) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(`Can't read \`${name}\`: ${error.message}`);
  }
}

/** @throws CommandError if it is no UTF-8 */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`\`${name}\` is not plain text in UTF-8; export it again`);
  }
}

type Works = Awaited<ReturnType<typeof import('../../citations/index.ts').readCitations>>['works'];

async function toResources(corpus: Corpus, works: Works, isUpdate: boolean) {
  const { toResourceChanges } = await import('../../citations/index.ts');
  const { addResources, entryEdits } = await import('../../edit/index.ts');
  const { added, updated, same, inFootnotes, left } = toResourceChanges(corpus, works, isUpdate);
  const { text, id: file } = corpus.registries.resources;
  const change = addResources(
    corpus,
    added.map(({ id, resource }) => ({ ...resource, id })),
  );
  const own = [...entryEdits(text, updated), ...(change.edits.get(file) ?? [])];
  const said = [
    `${counted(works.length, 'work')}: ${added.length} new`,
    ...(updated.size > 0 ? [`${updated.size} changed`] : []),
    ...(same > 0 ? [`${same} already in resources.yaml`] : []),
    ...(inFootnotes > 0 ? [`${inFootnotes} already in footnotes`] : []),
  ];
  const edits = new Map(own.length === 0 ? [] : [[file, own]]);
  return { edits, added: change.added, left, said: said.join(', ') };
}

/** @throws CommandError if there is no such page, or it cites nothing */
async function toFootnotes(corpus: Corpus, path: PageId, shown: string, works: Works) {
  const { citeWorks } = await import('../../citations/index.ts');
  const source = corpus.sources.get(path);
  if (!source) throw new CommandError(`There is no page \`${shown}\``);
  const { edits, cited, added, left } = citeWorks(
    source,
    works.map(({ item }) => item),
    corpus.locale,
  );
  if (cited === 0 && left.length === 0)
    throw new CommandError(
      `\`${shown}\` cites no work; write the key of a work where its footnote belongs, such as \`[@${works[0]?.item.id ?? 'smith-2018'}]\``,
    );
  return {
    edit: edits,
    left,
    said: `${counted(cited, 'citation')} in ${shown}: ${counted(added, 'new footnote')}`,
  };
}
