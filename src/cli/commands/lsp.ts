import { resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { CommandError, exitCodes } from '../host.ts';
import { contentOptions, toContentSettings, type ContentSettings } from '../settings.ts';

export const lsp = defineCommand({
  summary: 'Run the language server for an editor (Language Server Protocol)',
  options: {
    ...contentOptions,
    // Editors pass it by habit; there is no other way to connect.
    stdio: { type: 'boolean', help: 'Use standard input and output (always on)' },
  },
  examples: [['pathways lsp', 'Started by an editor, not by hand']],
  run: async ({ values }, host) => {
    if (!host.streams) throw new CommandError('`lsp` needs standard input and output');
    const { content } = values;
    const { serveEditor } = await import('../lsp/server.ts');
    // A date that is not one is refused before an editor waits for answers.
    await toContentSettings(values, host);
    const settingsIn = (cwd: string): Promise<ContentSettings> =>
      toContentSettings(
        { ...values, ...(content !== undefined && { content: resolve(host.cwd, content) }) },
        { ...host, cwd },
      );
    await serveEditor(settingsIn, host, host.streams);
    return exitCodes.ok;
  },
});
