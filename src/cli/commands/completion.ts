import { defineCommand, type Command, type Commands } from '../command.ts';
import { toBash, toFish, toZsh } from '../completion-scripts.ts';
import { CommandError, exitCodes } from '../host.ts';
import { readRecordTerm } from '../read-record-term.ts';
import { withRecordOptions } from '../record-options.ts';

const shells = { bash: toBash, zsh: toZsh, fish: toFish };

/** The command that prints completion scripts for all commands. */
export function toCompletion(commands: () => Commands): Command {
  const names = Object.keys(shells);
  return defineCommand({
    summary: 'Print a completion script for your shell',
    operands: names.join('|'),
    options: {},
    examples: [
      [
        'source <(pathways completion bash)',
        'Turn on completion in bash; to keep it on, add the line to ~/.bashrc',
      ],
      [
        'source <(pathways completion zsh)',
        'Turn on completion in zsh; to keep it on, add the line to ~/.zshrc',
      ],
      [
        'pathways completion fish > ~/.config/fish/completions/pathways.fish',
        'Turn on completion in fish permanently',
      ],
    ],
    run: async ({ operands: [shell = ''] }, { cwd, stdout }) => {
      const toScript = new Map(Object.entries(shells)).get(shell);
      if (!toScript) throw new CommandError(`\`completion\` needs a shell: ${names.join(', ')}`);
      // In a folder with content, its own words are completed too.
      const term = await readRecordTerm(cwd, undefined);
      stdout.write(toScript(withRecordOptions(commands(), term)));
      return exitCodes.ok;
    },
  });
}
