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

What \`pathways audit FILE...\` looks for in Word, HTML and PDF files of any origin, and \`pathways build\` in
what it made. The rules are those of the checklists for accessible Word files of HHS and other agencies, of
Microsoft's Accessibility Checker, and of [WCAG 2.2](https://www.w3.org/TR/WCAG22/); and what Word itself
calls damaged. This page is made from the rules and their tests: each finding below is one of a small file.

An **error** shuts out a reader with assistive technology, or keeps Word from opening the file. A **warning**
makes reading harder than it need be.

A file is read, never run: it may be damaged or hostile. Nothing is fetched, no entity of a DTD is known, and
a file of more than 5,000 parts, 100 MB unpacked or 256 levels of elements is not looked at.

| profile | asks |
| --- | --- |
| \`any\` | letters of 9 points at least, and any name of the file |
| \`toolkit\` | letters of 11 points at least, and a short plain name of the file |
| \`checklist\` | letters of 9 points at least, and a short plain name of the file |
`;

const closing = `## What an audit cannot see

Whether words are the right ones: an alternative text that tells nothing, a heading that heads something
else, a table whose header is about other columns. Whether links outside lead anywhere is asked by
\`pathways links\`. Letters on pictures are not measured, and of a PDF nothing but its structure is read.
`;

/** The documentation of every rule, as Markdown in the form that the project has it. */
export async function toAuditDocument(): Promise<string> {
  const all = [...auditRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = all.map(
    ({ id, severity, summary }) =>
      `| [${id}](#${id}) | ${severity} | ${kindsOf(id).join(', ')} | ${summary} |`,
  );
  const table = ['| rule | weight | in | what must hold |', '| --- | --- | --- | --- |', ...rows];
  const found = findings();
  const sections = all.map(({ id, severity, summary, why }) => {
    const own = found.filter(({ ruleId }) => ruleId === id);
    return [
      `## ${id}`,
      `${severity.charAt(0).toUpperCase()}${severity.slice(1)}. ${summary}`,
      `**Why.** ${why}`,
      '**What to do.**',
      toNotes(own),
    ].join('\n\n');
  });
  const parts = [introduction, table.join('\n'), ...sections, closing];
  return format(parts.map((part) => part.trim()).join('\n\n'), {
    parser: 'markdown',
    printWidth: 100,
  });
}

/** What to do, each with what is said there. */
function toNotes(found: readonly Finding[]): string {
  const messages = new Map<string, Set<string>>();
  for (const { help, message } of found)
    if (help !== null) messages.set(help, (messages.get(help) ?? new Set()).add(message));
  return [...messages]
    .map(([help, all]) => [`- ${help}`, ...[...all].map((each) => `  - ${each}`)].join('\n'))
    .join('\n');
}

const kinds = [
  ['Word', wordRules],
  ['HTML', htmlRules],
  ['PDF', pdfRules],
] as const;

/** The kinds of files that a rule is about; the first two rules are about all. */
function kindsOf(id: string): readonly string[] {
  const own = kinds.flatMap(([kind, rules]) =>
    rules.some((rule) => rule.id === id) ? [kind] : [],
  );
  return own.length > 0 ? own : kinds.map(([kind]) => kind);
}

/** What is said about the bad files of the tests. */
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
