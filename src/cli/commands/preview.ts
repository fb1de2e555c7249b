import { defineCommand } from '../command.ts';
import { portOption } from '../server/start-on.ts';
import { contentOptions, toContentSettings } from '../settings.ts';

export const preview = defineCommand({
  summary: 'Show the site while you write, with findings next to the text',
  options: {
    ...contentOptions,
    since: {
      type: 'string',
      value: 'REVISION',
      help: 'Show changes since this git revision (default: the last commit)',
    },
    port: portOption,
  },
  examples: [
    ['pathways preview', 'Show the site of content/, and update it with each change'],
    ['pathways preview --since main', 'Also show what changed since main'],
    ['pathways preview --content handbook --port 8080', 'Show another folder'],
  ],
  run: async ({ values }, host) => {
    const { runPreview } = await import('../preview/run-preview.ts');
    return runPreview(await toContentSettings(values, host), values, host);
  },
});
