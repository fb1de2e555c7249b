import * as z from 'zod';

/** What a schema says about a value. */
export interface Field {
  /** What the value is for, in words for authors. */
  readonly description?: string | undefined;
  /** The keys it can have. */
  readonly keys: readonly string[];
  /** The form of its text, such as `date`. */
  readonly format?: string | undefined;
  /** The values it can have, where they are few. */
  readonly values: readonly string[];
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of what an author may write. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Making a JSON Schema takes longer than reading a page, and a file can have many errors. */
const cache = new WeakMap<z.ZodType, JsonSchema>();

/**
 * Looks up the field at a path such as `['steps', 0, 'text']`.
 *
 * @param value what the author wrote at the top: it decides between alternatives with a key such as `kind`
 */
export function fieldAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
  value?: unknown,
): Field {
  const root = cache.get(schema) ?? toJsonSchema(schema);
  cache.set(schema, root);
  let here = value;
  let nodes: JsonSchema[] = expand([root], root, here);
  for (const key of path) {
    here = isRecord(here) ? here[key] : undefined;
    const next = nodes.flatMap((node) => below(node, key));
    nodes = expand(next, root, here);
  }
  return {
    description: nodes.find((node) => node.description !== undefined)?.description,
    format: nodes.find((node) => node.format !== undefined)?.format,
    keys: [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))],
    values: [...new Set(nodes.flatMap(valuesOf))],
  };
}

function valuesOf({ const: only, enum: choices = [], type }: JsonSchema): string[] {
  if (type === 'boolean') return ['true', 'false'];
  return [...choices, ...(only === undefined ? [] : [only])].map(String);
}

/** Follows references, and lists alternatives one after another. */
function expand(nodes: readonly JsonSchema[], root: JsonSchema, value: unknown): JsonSchema[] {
  return nodes.flatMap((node) => {
    const target = node.$ref === '#' ? root : root.$defs?.[node.$ref?.split('/').at(-1) ?? ''];
    const followed = node.$ref !== undefined && target ? [target] : [];
    // JSON Schema allows `true` and `false` here, but zod's types never lead to them.
    const choices = [...(node.anyOf ?? []), ...(node.oneOf ?? [])] as JsonSchema[];
    const fitting = choices.filter((choice) => fits(choice, value));
    const parts = (node.allOf ?? []) as JsonSchema[];
    const nested = [...(fitting.length > 0 ? fitting : choices), ...parts];
    return [node, ...followed, ...expand(nested, root, value)];
  });
}

/** Whether every key with one possible value has that value. */
function fits(choice: JsonSchema, value: unknown): boolean {
  return Object.entries(choice.properties ?? {}).every(
    ([key, property]) =>
      typeof property !== 'object' ||
      property.const === undefined ||
      (isRecord(value) && value[key] === property.const),
  );
}

function below(node: JsonSchema, key: string | number): JsonSchema[] {
  const next =
    typeof key === 'number' ? node.items : (node.properties?.[key] ?? node.additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? [next as JsonSchema] : [];
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
