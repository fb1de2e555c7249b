import * as z from 'zod';

/** The name of an entry or step: lowercase words joined by hyphens. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'lowercase words joined by hyphens, such as `part-a-buy-in`',
  );

/** A date such as `2019-04-03`. */
export const date = z.iso.date();

/** A web address that readers can open. */
export const url = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** The path of a page from the content folder, with `/` and the ending `.md`. */
export const pagePath = z
  .string()
  .regex(
    /^(?!\.\.?\/)(?!.*\/\.\.?\/)[^/\\\s](?:[^\\\r\n]*[^\\\s])?\.md$/,
    'the path of a page from the content folder, such as `first-steps/index.md`',
  );

/** Text on one line; not empty. */
export const line = z
  .string()
  .regex(
    /^(?=.*[^\p{C}\p{Z}\p{M}])\S(?:.*\S)?$/u,
    'visible text on one line, without spaces at either end',
  );
