import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  acronym,
  contact,
  id,
  linksFile,
  pageMeta,
  resource,
  site,
  stateFile,
} from '../../schemas/index.ts';
import { toJsonSchema } from '../../schemas/field.ts';

/** What each file of content is held against, as editors can read it. */
const schemas = {
  page: pageMeta,
  site,
  resources: z.record(id, resource),
  contacts: z.record(id, contact),
  acronyms: z.record(z.string(), acronym),
  states: stateFile,
  links: linksFile,
};

test.each(Object.entries(schemas))(
  'schemas/json/%s.json is what the schema says; `npm run schemas` writes it',
  async (name, schema) => {
    const text = `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../schemas/json/${name}.json`);
  },
);
