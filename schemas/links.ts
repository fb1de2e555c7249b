import * as z from 'zod';
import { date, line } from './values.ts';

/** The findings about an address that can be waived. */
const waivedVerdict = z.enum([
  'moved-permanent',
  'moved-temporary',
  'gone',
  'unreachable',
  'blocked',
  'flaky',
  'soft-404',
  'fragment-missing',
  'tls',
  'refused-by-policy',
]);

/** Findings about an address that someone has looked into and accepts for a while. */
export const waiver = z.strictObject({
  pattern: z
    .string()
    .regex(/^https?:\/\/[^\s*/]+\/\S*$/, 'an address, such as `https://example.org/reports/*`')
    .describe('The address; after the server name, `*` matches any characters'),
  verdicts: z.array(waivedVerdict).min(1).describe('The findings to accept'),
  reason: line.describe('Why they are acceptable, such as that the page opens in a browser'),
  owner: line.describe('The person responsible'),
  until: date.describe('The last day on which the waiver applies'),
});

/** The file links.yaml. */
export const linksFile = z.strictObject({
  waivers: z.array(waiver).default([]).describe('Accepted findings about addresses'),
});

export type Waiver = z.infer<typeof waiver>;
