import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway, withFolder, type Files } from '../../corpus-of.ts';

const recordsText = `
facts:
  share:
    label: Share
    meaning: How many
    source: The count
    shortSource: The Count
    url: https://example.org/count
    asOf: 2019-04-03
    bearsOn: [{step: first-step}]
records:
  HI: {name: Hawaii, facts: {share: 10%}}
  OH: {name: Ohio, facts: {share: 20%}}
`;

const build = ['build', '--only', 'checklist'] as const;

/** As many steps of two lines as a page holds. */
function fullContent(states?: string): Files {
  const steps = Array.from({ length: 44 }, (_, index) => {
    const id = index === 0 ? 'first-step' : `step-${index}`;
    return `  - {id: ${id}, text: "Do a thing that takes two lines of a column to say in full, word by word"}`;
  });
  const files = folderOf(
    { 'p.md': pathway('Text.', { steps: `\n${steps.join('\n')}` }) },
    states === undefined ? {} : { 'states.yaml': states },
  );
  const site = `${String(files['site.yaml'])}\nlimits: {steps: 100, stepsPerPage: 100}\n`;
  return { ...files, 'site.yaml': site };
}

describe('pathways build of a checklist without room', () => {
  test('writes nothing if the facts of a state do not fit, and names the step and the state', () => {
    const states = recordsText.replace(
      'label: Share',
      `label: ${'A long label. '.repeat(20).trim()}`,
    );
    return withFolder(under('content', fullContent(states)), async (folder) => {
      const { code, stdout } = await runIn(
        folder,
        ...[...build, '--state', 'all', '--format', 'json'],
      );
      expect(code).toBe(1);
      const { findings } = JSON.parse(stdout);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ ruleId: 'output-fits', file: 'content/p.md' });
      expect(findings[0].message).toMatch(
        /^Step `step-\d+`(?: doesn't| and \d+ more don't) fit on the page of `HI` and 1 other state, even at 9 pt$/,
      );
      expect(existsSync(join(folder, 'outputs'))).toBe(false);
    });
  });

  test('warns if fewer than two lines are free at the foot, but writes the files', () =>
    withFolder(under('content', fullContent()), async (folder) => {
      const { code, stdout } = await runIn(folder, ...build, '--format', 'json');
      expect(code).toBe(0);
      const { findings } = JSON.parse(stdout);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({
        ruleId: 'output-fits',
        severity: 'warning',
        file: 'content/p.md',
        message: 'The checklist has 1 free line at the foot of the page; it needs at least 2',
      });
      expect(existsSync(join(folder, 'outputs/checklist/checklist.pdf'))).toBe(true);
    }));
});
