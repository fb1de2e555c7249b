import { htmlRules } from './html/rules.ts';
import { readPage } from './html/page.ts';
import { TooMuch } from '../files/index.ts';
import type { Finding } from '../model/index.ts';
import { readPdf } from './pdf/file.ts';
import { pdfRules } from './pdf/rules.ts';
import {
  findingsOf,
  toAuditFinding,
  type AuditFile,
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
  why: 'Nothing can be said about other files.',
};

const fileOpens: AuditRuleFacts = {
  id: 'file-opens',
  severity: 'error',
  summary: 'The file is what its ending says, and can be opened.',
  why: 'A file that does not open shuts everybody out.',
};

/** One look at a file of each kind, by its ending. */
const looks: Readonly<
  Record<
    keyof typeof maxBytes,
    (file: AuditFile, name: string, profile: Profile) => readonly Finding[]
  >
> = {
  docx: (file, name, profile) =>
    findingsOf(wordRules, file.name, readDocument(name, file.bytes), profile),
  html: (file, _, profile) => findingsOf(htmlRules, file.name, readPage(file.bytes), profile),
  pdf: (file, name, profile) => findingsOf(pdfRules, file.name, readPdf(name, file.bytes), profile),
};

/** All rules, each once, in the order in which a report lists their findings. */
export const auditRules: readonly AuditRuleFacts[] = [
  ...new Map(
    [fileKnown, fileOpens, ...wordRules, ...htmlRules, ...pdfRules].map(
      ({ id, severity, summary, why }) => [id, { id, severity, summary, why }],
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
export function audit(file: AuditFile, profile: Profile): readonly Finding[] {
  const name = file.name.replace(/^.*[/\\]/s, '');
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== 'docx' && ending !== 'html' && ending !== 'pdf')
    return [
      toAuditFinding(file.name, fileKnown, {
        message: `${quoted(name)} is not a Word, HTML or PDF file`,
        help: 'Save it with the ending `.docx`, `.html` or `.pdf`, or leave it out.',
      }),
    ];
  try {
    if (file.bytes.length > maxBytes[ending]) throw new TooMuch(`${file.bytes.length} bytes`);
    return looks[ending](file, name, profile);
  } catch (error) {
    const why = error instanceof TooMuch ? `it is too large (${error.message})` : 'it is damaged';
    return [
      toAuditFinding(file.name, fileOpens, {
        message: `This ${names[ending]} can't be read: ${why}`,
        help: 'Open it in its program and save it again in the current format, without a password.',
      }),
    ];
  }
}

const names = { docx: 'Word file', html: 'web page', pdf: 'PDF' } as const;
