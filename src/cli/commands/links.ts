import { defineCommand } from '../command.ts';
import { linkOptions } from '../links/options.ts';

export const links = defineCommand({
  summary: 'Check external links',
  options: linkOptions,
  examples: [
    ['pathways links', 'Check every link that did not work within the last 7 days'],
    ['pathways links --offline --site', 'Check the built site without network requests'],
    ['pathways links --changed=main --ledger-from main', 'Check the links that a change adds'],
    ['pathways links --shard 1/4 --ledger part-1.json', 'Check a quarter of the links'],
  ],
  run: async ({ values }, host) => {
    const { runLinks } = await import('../links/run-links.ts');
    return runLinks(values, host);
  },
});
