import { format } from 'prettier';
import { audit, auditRules } from '../../src/audit/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { htmlRules } from '../../src/audit/html/rules.ts';
import { pdfRules } from '../../src/audit/pdf/rules.ts';
import { wordRules } from '../../src/audit/word/rules/index.ts';
import { docxOf } from '../../tests/audit/docx-of.ts';
import { htmlCases } from '../../tests/audit/html-cases.ts';
import { pdfCases } from '../../tests/audit/pdf-cases.ts';
import { pdfOf } from '../../tests/audit/pdf-of.ts';
import { wordCases } from '../../tests/audit/word-cases.ts';

const introduction = `# Audit

Check any Word, HTML or PDF file for damage and accessibility problems:

    npm exec --no -- pathways audit memo.docx
    npm exec --no -- pathways audit --profile toolkit outputs/word/*.docx

\`pathways build\` runs the same rules on its outputs, and writes nothing if there is an error.

- An **error** locks out people who use assistive technology, or keeps Word from opening the file.
- A **warning** makes the file harder to read.

The profile says what kind of file it is:

| profile           | minimum text size in Word | file name                                                        |
| ----------------- | ------------------------- | ---------------------------------------------------------------- |
| \`any\` (default) | 9 pt                      | any                                                              |
| \`toolkit\`       | 11 pt                     | letters, digits, hyphens and underscores, at most 30 characters |
| \`checklist\`     | 9 pt                      | the same                                                         |

The rules follow the checklists for accessible Word files of HHS and other agencies, Microsoft's Accessibility
Checker, and [WCAG 2.2](https://www.w3.org/TR/WCAG22/). Other rules find what Word reports as damage.

Files from strangers are safe to audit. Macros and scripts don't run, nothing is downloaded, and XML
entities are not expanded. A file is not read if it has more than 5,000 parts, 100 MB unpacked, or 256 nested
elements. Each rule lists a hundred problems of a file, and counts the others.

## Rules
`;

const closing = `## What the audit cannot tell

- Whether the words are right: alt text, headings and table headers may exist but say the wrong thing.
- Whether external links work: run \`pathways links\`.
- Whether text in images has enough contrast.
- How a PDF looks: only its structure is read.

\`npm run docs\` generates this page from the rules and their tests. Each message above comes from a small
test file.
`;

/** The documentation of every rule, as Markdown in the form that the project has it. */
export async function toAuditDocument(): Promise<string> {
  const all = [...auditRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = all.map(
    ({ id, severity, summary }) =>
      `| [${id}](#${id}) | ${severity} | ${kindsOf(id).join(', ')} | ${summary} |`,
  );
  const table = ['| rule | severity | files | requirement |', '| --- | --- | --- | --- |', ...rows];
  const found = findings();
  const sections = all.map(({ id, severity, summary, why }) => {
    const own = found.filter(({ ruleId }) => ruleId === id);
    return [
      `## ${id}`,
      `${severity.charAt(0).toUpperCase()}${severity.slice(1)}. ${summary}`,
      `**Why.** ${why}`,
      toFixes(own),
    ].join('\n\n');
  });
  const parts = [introduction, table.join('\n'), ...sections, closing];
  return format(parts.map((part) => part.trim()).join('\n\n'), {
    parser: 'markdown',
    printWidth: 100,
  });
}

/** A table of fixes, each with its messages. */
function toFixes(found: readonly Finding[]): string {
  const messages = new Map<string, Set<string>>();
  for (const { help, message } of found)
    messages.set(help ?? '', (messages.get(help ?? '') ?? new Set()).add(message));
  const rows = [...messages].map(
    ([help, all]) => `| ${[...all].map(toCell).join('<br>')} | ${toCell(help)} |`,
  );
  return ['| message | how to fix it |', '| --- | --- |', ...rows].join('\n');
}

/** Text of a table cell: outside code, nothing is HTML. */
function toCell(text: string): string {
  return text
    .replace(/`[^`]*`|</g, (found) => (found === '<' ? '&lt;' : found))
    .replaceAll('|', '\\|');
}

const kinds = [
  ['Word', wordRules],
  ['HTML', htmlRules],
  ['PDF', pdfRules],
] as const;

/** The file types that a rule is for; the first two rules are for all. */
function kindsOf(id: string): readonly string[] {
  const own = kinds.flatMap(([kind, rules]) =>
    rules.some((rule) => rule.id === id) ? [kind] : [],
  );
  return own.length > 0 ? own : kinds.map(([kind]) => kind);
}

/** The findings in the bad files of the tests. */
function findings(): readonly Finding[] {
  return [
    ...audit({ name: 'a.odt', bytes: new Uint8Array() }, 'any'),
    ...audit({ name: 'a.docx', bytes: new Uint8Array() }, 'any'),
    ...wordCases.flatMap(({ bad, names, profile = 'any' }) =>
      audit({ name: names?.[0] ?? 'a-file.docx', bytes: docxOf(bad) }, profile),
    ),
    ...htmlCases.flatMap(([, bad]) =>
      audit({ name: 'a.html', bytes: new TextEncoder().encode(bad) }, 'any'),
    ),
    ...pdfCases.flatMap(({ bad, name = 'a.pdf', profile = 'any' }) =>
      audit({ name, bytes: pdfOf(bad) }, profile),
    ),
  ];
}
