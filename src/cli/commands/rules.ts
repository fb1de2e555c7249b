import { defineCommand } from '../command.ts';
import { finishReport } from '../finish-report.ts';
import { CommandError, exitCodes } from '../host.ts';
import { toResult } from '../result.ts';
import { commonOptions, toSettings } from '../settings.ts';
import { counted } from '../../report/index.ts';
import { openWorkspace } from '../workspace.ts';

export const rules = defineCommand({
  summary: 'Test the rules in the content folder',
  operands: 'test',
  options: commonOptions,
  examples: [['pathways rules test', 'Try the rules in content/rules/ on their examples']],
  run: async ({ operands, values }, host) => {
    if (operands.length !== 1 || operands[0] !== 'test')
      throw new CommandError('`rules` takes one word: `test`');
    const settings = await toSettings(values, host);
    const { houseRules, findings, files } = await openWorkspace(settings, host).load();
    const { testHouseRules } = await import('../../check/index.ts');
    const { load, toFolder } = await import('../../load/index.ts');
    const tested = await testHouseRules(houseRules, async (id, text) => {
      const { sources } = await load(
        await toFolder('.', new Map([[id, new TextEncoder().encode(text)]])),
      );
      return sources.get(id);
    });
    const isRuleFile = (path: string): boolean => path.startsWith('rules/');
    const wrong = findings.filter(({ file }) => isRuleFile(file));
    const result = toResult(
      {
        files: files.filter(({ id }) => isRuleFile(id)),
        findings: [...wrong, ...tested.findings],
        suppressed: [],
      },
      settings.content,
      host,
    );
    const code = await finishReport(result, settings, host);
    if (code === exitCodes.ok && !settings.quiet)
      host.stderr.write(
        houseRules.length === 0
          ? 'The content folder has no rules of its own\n'
          : `${counted(houseRules.length, 'rule')} ${houseRules.length === 1 ? 'does' : 'do'} what ${houseRules.length === 1 ? 'its' : 'their'} ${tested.count} examples say\n`,
      );
    return code;
  },
});
