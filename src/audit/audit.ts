import { htmlRules } from './html/rules.ts';
import { readPage } from './html/page.ts';
import { TooMuch } from '../files/index.ts';
import { readPdf } from './pdf/file.ts';
import { pdfRules } from './pdf/rules.ts';
import {
  problemsOf,
  type AuditFile,
  type AuditProblem,
  type AuditRuleFacts,
  type Profile,
} from './problem.ts';
import { readDocument } from './word/document.ts';
import { wordRules } from './word/rules/index.ts';
import { quoted } from './format-value.ts';

/** Larger files are not looked at; Word itself opens none above 512 MB, and a page of 10 MB is none. */
const maxBytes = { docx: 100_000_000, html: 10_000_000, pdf: 100_000_000 } as const;

const fileKnown: AuditRuleFacts = {
  id: 'file-known',
  severity: 'error',
  summary: 'The file is a Word, HTML or PDF file, by its ending.',
  reason: 'Nothing can be said about other files.',
};

const fileOpens: AuditRuleFacts = {
  id: 'file-opens',
  severity: 'error',
  summary: 'The file is what its ending says, and can be opened.',
  reason: 'A file that does not open shuts everybody out.',
};

/** One look at a file of each kind, by its ending. */
const looks: Readonly<
  Record<
    keyof typeof maxBytes,
    (name: string, bytes: Uint8Array, profile: Profile) => Iterable<AuditProblem>
  >
> = {
  docx: (name, bytes, profile) => problemsOf(wordRules, readDocument(name, bytes), profile),
  html: (_, bytes, profile) => problemsOf(htmlRules, readPage(bytes), profile),
  pdf: (name, bytes, profile) => problemsOf(pdfRules, readPdf(name, bytes), profile),
};

/** All rules, each once, in the order in which a report lists their findings. */
export const auditRules: readonly AuditRuleFacts[] = [
  ...new Map(
    [fileKnown, fileOpens, ...wordRules, ...htmlRules, ...pdfRules].map(
      ({ id, severity, summary, reason }) => [id, { id, severity, summary, reason }],
    ),
  ).values(),
];

/**
 * What is wrong with a Word, HTML or PDF file for those who read it with assistive technology, and what
 * Word itself calls damaged. Never throws, whatever the bytes are: a file that cannot be read is a finding.
 *
 * @param file the file; its ending says what it is
 * @param profile what it is held against
 */
export function audit(file: AuditFile, profile: Profile): readonly AuditProblem[] {
  const name = file.name.replace(/^.*[/\\]/s, '');
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== 'docx' && ending !== 'html' && ending !== 'pdf')
    return [
      {
        rule: fileKnown.id,
        severity: fileKnown.severity,
        reason: `Unexpected file ${quoted(name)}, expected one that ends in \`.docx\`, \`.html\` or \`.pdf\``,
        note: 'Save it as one of these, or leave it out.',
      },
    ];
  try {
    if (file.bytes.length > maxBytes[ending]) throw new TooMuch(`${file.bytes.length} bytes`);
    return [...looks[ending](name, file.bytes, profile)];
  } catch (error) {
    const what =
      error instanceof TooMuch ? `too much in it (${error.message})` : 'which cannot be read';
    return [
      {
        rule: fileOpens.id,
        severity: fileOpens.severity,
        reason: `Unexpected file ${error instanceof TooMuch ? 'with ' : ''}${what}, expected a ${names[ending]}`,
        note: 'Open it in its program and save it again, without a password; a file in an older form takes its new one then.',
      },
    ];
  }
}

const names = { docx: 'Word file', html: 'web page', pdf: 'PDF' } as const;
