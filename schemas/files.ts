import * as z from 'zod';
import { acronym } from './acronym.ts';
import { contact } from './contact.ts';
import { fact } from './fact.ts';
import { houseRuleFile } from './house-rule.ts';
import { linksFile } from './links.ts';
import { localeFile } from './locale.ts';
import { pageMeta } from './page.ts';
import { recordFile } from './record.ts';
import { resource } from './resource.ts';
import { site } from './site.ts';
import { id } from './values.ts';

/** What a whole file of each kind holds; of a page, its front matter. */
export const fileSchemas = {
  page: pageMeta,
  site,
  resources: z.record(id, resource),
  contacts: z.record(id, contact),
  acronyms: z.record(z.string(), acronym),
  facts: z.record(id, fact),
  records: recordFile,
  links: linksFile,
  locale: localeFile,
  rules: houseRuleFile,
} as const satisfies Record<string, z.ZodType>;
