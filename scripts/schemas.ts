/**
 * Writes schemas/json/, which editors read, and schemas/data/, which are published with the data, from schemas/.
 *
 * Usage: npm run schemas
 */
import { toJsonSchema } from '../schemas/field.ts';
import { dataSchemas, fileSchemas } from '../schemas/index.ts';
import { dataVersion } from '../src/model/index.ts';
import { isRun, writeFiles, type Generated } from './generated.ts';

export function toSchemaFiles(): Generated {
  return new Map(
    Object.entries(fileSchemas).map(([name, schema]) => [
      `schemas/json/${name}.json`,
      toText(toJsonSchema(schema)),
    ]),
  );
}

/** The schemas of the data. They let keys pass that only a later version has. */
export function toDataSchemaFiles(): Generated {
  return new Map(
    Object.entries(dataSchemas).map(([name, schema]) => {
      const { $schema, ...rules } = toJsonSchema(schema);
      const title = `The file of ${name} in the data of a toolkit, version ${dataVersion}`;
      const text = toText({ $schema, title, ...rules });
      return [
        `schemas/data/${name}.schema.json`,
        text.replace(/,\n *"additionalProperties": false/g, ''),
      ];
    }),
  );
}

function toText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (isRun(import.meta.url)) await writeFiles(new Map([...toSchemaFiles(), ...toDataSchemaFiles()]));
