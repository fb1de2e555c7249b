import { LimitError } from '../files/index.ts';
import { noCache, type Cache, type Finding } from '../model/index.ts';
import { quoted } from './format-value.ts';
import { readPage } from './html/page.ts';
import { htmlRules } from './html/rules.ts';
import { readPdf } from './pdf/file.ts';
import { pdfRules } from './pdf/rules.ts';
import {
  runRules,
  toAuditFinding,
  type AuditFile,
  type AuditRuleFacts,
  type IsWanted,
  type Profile,
} from './rule.ts';
import { readDocument, type WordDocument } from './word/document.ts';
import { readOutlined } from './word/pieces.ts';
import { wordRules } from './word/rules/index.ts';

interface FileType {
  readonly name: string;
  /** Larger files are not read. Word itself opens none above 512 MB. */
  readonly maxBytes: number;
  readonly audit: (
    file: AuditFile,
    name: string,
    profile: Profile,
    isWanted: IsWanted,
    cache: Cache,
  ) => readonly Finding[];
}

/** The file types by extension. */
const fileTypes: ReadonlyMap<string, FileType> = new Map([
  [
    'docx',
    {
      name: 'Word file',
      maxBytes: 100_000_000,
      audit: auditWord,
    },
  ],
  [
    'html',
    {
      name: 'web page',
      maxBytes: 10_000_000,
      audit: (file, _, profile, isWanted) =>
        runRules(htmlRules, file.name, readPage(file.bytes), profile, isWanted),
    },
  ],
  [
    'pdf',
    {
      name: 'PDF',
      maxBytes: 100_000_000,
      audit: (file, name, profile, isWanted) =>
        runRules(pdfRules, file.name, readPdf(name, file.bytes), profile, isWanted),
    },
  ],
]);

const fileTypeKnown: AuditRuleFacts = {
  id: 'file-type-known',
  severity: 'error',
  summary: 'The file extension is `.docx`, `.html` or `.pdf`.',
  why: 'Other files cannot be audited.',
};

const fileOpens: AuditRuleFacts = {
  id: 'file-opens',
  severity: 'error',
  summary: 'The file is what its extension says, and can be opened.',
  why: 'Nobody can read a file that does not open.',
};

/** All rules, each once, in the order in which a report lists their findings. */
export const auditRules: readonly AuditRuleFacts[] = [
  ...new Map(
    [fileTypeKnown, fileOpens, ...wordRules, ...htmlRules, ...pdfRules].map(
      ({ id, severity, summary, why }) => [id, { id, severity, summary, why }],
    ),
  ).values(),
];

/**
 * Finds damage and accessibility problems in a Word, HTML or PDF file. Never throws, whatever the bytes
 * are: a file that can't be read is a finding.
 *
 * @param isWanted the rules that are checked (default: all); whether a file can be read is told in any case
 * @param cache keeps what was found out about pieces of a long text (default: keeps nothing)
 */
export function audit(
  file: AuditFile,
  profile: Profile,
  isWanted: IsWanted = () => true,
  cache = noCache,
): readonly Finding[] {
  const name = file.name.replace(/^.*[/\\]/s, '');
  const type = typeOf(name);
  if (!type)
    return [
      toAuditFinding(file.name, fileTypeKnown, {
        message: `${quoted(name)} is not a Word, HTML or PDF file`,
        help: 'Save it as `.docx`, `.html` or `.pdf`, or leave it out.',
      }),
    ];
  try {
    if (file.bytes.length > type.maxBytes) throw new LimitError(`${file.bytes.length} bytes`);
    return type.audit(file, name, profile, isWanted, cache);
  } catch (error) {
    const why = error instanceof LimitError ? `is too large (${error.message})` : 'is damaged';
    return [toUnreadable(file.name, why)];
  }
}

/**
 * The finding of a file that can't be read.
 *
 * @param why continues "it "
 */
export function toUnreadable(file: string, why: string): Finding {
  const type = typeOf(file)?.name ?? 'file';
  return toAuditFinding(file, fileOpens, {
    message: `This ${type} can't be read: it ${why}`,
    help: 'Open it in the program that made it, and save it again in the current format without a password.',
  });
}

/**
 * Finds problems in a Word file. Where rules ask for no more, its text is read piece by piece; as a whole, only if
 * something is found.
 */
function auditWord(
  { name: path, bytes }: AuditFile,
  name: string,
  profile: Profile,
  isWanted: IsWanted,
  cache: Cache,
): readonly Finding[] {
  const run = (document: WordDocument, isAsked = isWanted): readonly Finding[] =>
    runRules(wordRules, path, document, profile, isAsked);
  const wanted = wordRules.filter(isWanted);
  if (wanted.every(({ scope }) => scope)) {
    const alone = new Set(wanted.flatMap(({ id, scope }) => (scope === 'piece' ? id : [])));
    const isClean = (piece: WordDocument): boolean =>
      run(piece, ({ id }) => alone.has(id)).length === 0;
    const read = readOutlined(name, bytes, { isClean, from: [profile, ...alone] }, cache);
    const found = run(read.document);
    if (read.isWhole || found.length === 0) return found;
  }
  return run(readDocument(name, bytes));
}

function typeOf(file: string): FileType | undefined {
  return fileTypes.get(/\.([^./\\]*)$/.exec(file)?.[1]?.toLowerCase() ?? '');
}
