import { expect, test } from 'vitest';
import { openWorkspace } from '../../../src/cli/workspace.ts';
import { withFolder } from '../../corpus-of.ts';
import { hostIn } from '../../cli/run-in.ts';

test.each([
  ['2,000 texts', 2000, true],
  ['fewer', 1999, false],
])('of %s, the growth of memory is limited: %s', (_, count, isLimited) => {
  const files = Array.from({ length: count }, (__, index) => [`${index}.md`, 'Text.\n'] as const);
  return withFolder(Object.fromEntries(files), async (folder) => {
    let limits = 0;
    const host = { ...hostIn(folder), limitHeapGrowth: () => (limits += 1) };
    const settings = { content: folder, project: folder, today: '2019-06-01', isCached: false };
    await openWorkspace(settings, host).folder();
    expect(limits > 0).toBe(isLimited);
  });
});
