import * as z from 'zod';
import { date, line } from './values.ts';

/** What a waiver may be about. */
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

/** Somebody has looked at an address, and answers for it for a while. */
export const waiver = z.strictObject({
  pattern: z
    .string()
    .regex(/^https?:\/\/[^\s*/]+\/\S*$/, 'an address, such as `https://example.org/reports/*`')
    .describe('The address; `*` stands for any characters behind the name of the server'),
  verdicts: z.array(waivedVerdict).min(1).describe('What is found about it and may stay'),
  reason: line.describe('Why it may stay, such as who opened it in a browser'),
  owner: line.describe('Who answers for that'),
  until: date.describe('The last day for which it holds'),
});

/** The file links.yaml. */
export const linksFile = z.strictObject({
  waivers: z.array(waiver).default([]).describe('Addresses that somebody answers for'),
});

export type Waiver = z.infer<typeof waiver>;
