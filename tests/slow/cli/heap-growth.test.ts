import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../../src/cli/workspace.ts';
import { folderOf, withFolder } from '../../corpus-of.ts';
import { hostIn } from '../../cli/run-in.ts';

const plan = { formats: [], volumes: [], reference: undefined, records: undefined } as const;

test.each([
  ['2,000 texts limits', 2_000, true],
  ['fewer texts does not limit', 1_990, false],
])('a build of %s the growth of memory, and a check never does', (_, count, isLimited) => {
  const files = Array.from({ length: count }, (__, index) => [`${index}.md`, 'Text.\n'] as const);
  const content = { ...folderOf({}), ...Object.fromEntries(files) };
  return withFolder(content, async (folder) => {
    let limits = 0;
    const host = { ...hostIn(folder), limitHeapGrowth: () => (limits += 1) };
    const settings = { content: folder, project: folder, today: '2019-06-01', isCached: false };
    const workspace = openWorkspace(settings, host);
    await workspace.check();
    expect(limits).toBe(0);
    await workspace.build({ ...plan, isQuiet: true, out: join(folder, 'outputs') }, () => {});
    expect(limits > 0).toBe(isLimited);
  });
});
