/**
 * How long `check --fix` takes on pages that each have several findings with a fix, some of which are refused: CPU
 * seconds, and what it says.
 *
 * Usage: npm run bench:fix [-- PAGES...]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withHandbook } from './handbook.ts';

/** The last fix is refused: the first word of the link would need another article. */
const faulty = `
An _old_ plot and a __new__ one, and the the end.

***

2) One item of a list
3) and another, with \u201cquotation marks\u201d.

See a [old plan] (https://example.org/a).
`;

const counts = process.argv.slice(2).map(Number);
for (const pages of counts.length > 0 ? counts : [15, 60])
  await withHandbook(pages, async (folder) => {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.md')) appendFileSync(join(folder, path), faulty);
    const before = cpuSeconds();
    const args = [resolve('dist/main.js'), 'check', '--fix', '--quiet', '--content', folder];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    console.log(`${pages} pages: ${(cpuSeconds() - before).toFixed(1)} CPU s; ${stderr.trim()}`);
  });

/** The CPU time of all child processes so far: cutime and cstime of proc(5), in hundredths of a second. */
function cpuSeconds(): number {
  const facts = execFileSync('cat', [`/proc/${process.pid}/stat`], { encoding: 'utf8' });
  const fields = facts.slice(facts.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
