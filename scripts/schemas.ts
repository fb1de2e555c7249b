/**
 * Writes schemas/json/, which editors read, from schemas/.
 *
 * Usage: npm run schemas
 */
import * as z from 'zod';
import { toJsonSchema } from '../schemas/field.ts';
import {
  acronym,
  contact,
  houseRuleFile,
  id,
  linksFile,
  localeFile,
  pageMeta,
  resource,
  site,
  recordFile,
} from '../schemas/index.ts';
import { isRun, writeFiles, type Generated } from './generated.ts';

const schemas = {
  page: pageMeta,
  site,
  resources: z.record(id, resource),
  contacts: z.record(id, contact),
  acronyms: z.record(z.string(), acronym),
  records: recordFile,
  links: linksFile,
  locale: localeFile,
  rules: houseRuleFile,
};

export function toSchemaFiles(): Generated {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `schemas/json/${name}.json`,
      `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`,
    ]),
  );
}

if (isRun(import.meta.url)) await writeFiles(toSchemaFiles());
