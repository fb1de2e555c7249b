import { resolve } from 'node:path';
import { readArtifact } from '../artifact.ts';
import { defineCommand } from '../command.ts';
import { CommandError, exitCodes } from '../host.ts';
import { readNamed } from '../read-file.ts';
import { writeFileTo } from '../write-file.ts';

export const review = defineCommand({
  summary: 'Write a pull-request review that suggests saved fixes',
  operands: 'DIR',
  options: {
    diff: { type: 'string', value: 'FILE', help: 'The diff of the pull request, as GitHub has it' },
    commit: { type: 'string', value: 'SHA', help: 'The commit of the pull request to review' },
    posted: {
      type: 'string',
      value: 'FILE',
      help: 'First lines of comments already posted, which are not repeated',
    },
    out: { type: 'string', value: 'FILE', help: 'Write to a file instead of standard output' },
  },
  examples: [
    [
      'pathways review pull-request --diff pull.diff --out review.json',
      "Read suggestions.json from a folder, and write the request for GitHub's API",
    ],
  ],
  run: async ({ values, operands }, { cwd, stdout }) => {
    const [folder, ...more] = operands;
    if (folder === undefined || more.length > 0)
      throw new CommandError('`review` needs one folder of saved results');
    const { diff, commit, posted, out } = values;
    if (diff === undefined) throw new CommandError('`review` needs `--diff FILE`');
    if (commit !== undefined && !/^[0-9a-f]{40}$/.test(commit))
      throw new CommandError(`\`--commit\` needs a full commit id, not \`${commit}\``);
    const { suggestions } = await readArtifact(resolve(cwd, folder), folder);
    const read = async (path: string): Promise<string> =>
      new TextDecoder().decode(await readNamed(path, cwd));
    const known = posted === undefined ? '' : await read(posted);
    const { toJson, toReview } = await import('../../report/index.ts');
    const patch = await read(diff);
    // Without a fix to suggest there is no review.
    if (!suggestions) return exitCodes.ok;
    const found = await toReview(suggestions, patch, new Set(known.split(/\r?\n/))).catch(() => {
      throw new CommandError(`Can't use \`${diff}\`: it is not a diff`);
    });
    if (!found) return exitCodes.ok;
    const text = `${toJson({ ...(commit !== undefined && { commit_id: commit }), ...found })}\n`;
    if (out === undefined) stdout.write(text);
    else await writeFileTo(resolve(cwd, out), text, out, cwd);
    return exitCodes.ok;
  },
});
