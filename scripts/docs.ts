/**
 * Writes the documents that are made from rules and commands, docs/rules.md, docs/audit.md and docs/cli.md, and the
 * figures of docs/performance.md.
 *
 * Usage: npm run docs
 */
import { toAuditDocument } from './docs/audit.ts';
import { toPerformanceDocument } from './docs/performance.ts';
import { toCliDocument } from './docs/cli.ts';
import { toRulesDocument } from './docs/rules.ts';
import { isRun, writeFiles, type Generated } from './generated.ts';

export async function toDocuments(): Promise<Generated> {
  return new Map([
    ['docs/rules.md', await toRulesDocument()],
    ['docs/audit.md', await toAuditDocument()],
    ['docs/performance.md', await toPerformanceDocument()],
    ['docs/cli.md', await toCliDocument()],
  ]);
}

if (isRun(import.meta.url)) await writeFiles(await toDocuments());
