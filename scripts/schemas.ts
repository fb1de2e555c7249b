/**
 * Writes schemas/json/, which editors read, from schemas/.
 *
 * Usage: npm run schemas
 */
import { toJsonSchema } from '../schemas/field.ts';
import { fileSchemas } from '../schemas/index.ts';
import { isRun, writeFiles, type Generated } from './generated.ts';

export function toSchemaFiles(): Generated {
  return new Map(
    Object.entries(fileSchemas).map(([name, schema]) => [
      `schemas/json/${name}.json`,
      `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`,
    ]),
  );
}

if (isRun(import.meta.url)) await writeFiles(toSchemaFiles());
