import * as z from 'zod';

/** What a schema says about the value at a path, for messages to authors. */
export interface Field {
  /** The doc comment of the field. */
  readonly description?: string | undefined;
  /** The keys it can have; empty where it has none of its own. */
  readonly keys: readonly string[];
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of what an author may write. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Making a JSON Schema takes longer than reading a page, and a file can have many faults. */
const made = new WeakMap<z.ZodType, JsonSchema>();

/**
 * Looks a field up by the way to its value, such as `['steps', 0, 'text']`.
 *
 * @param value what the author wrote at the top: of alternatives that a key such as `kind` decides
 * between, only those that fit it are looked at
 */
export function fieldAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
  value?: unknown,
): Field {
  const root = made.get(schema) ?? toJsonSchema(schema);
  made.set(schema, root);
  let here = value;
  let nodes: JsonSchema[] = expand([root], root, here);
  for (const key of path) {
    here = isRecord(here) ? here[key] : undefined;
    const next = nodes.flatMap((node) => below(node, key));
    nodes = expand(next, root, here);
  }
  return {
    description: nodes.find((node) => node.description !== undefined)?.description,
    keys: [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))],
  };
}

/** Follows references and lays alternatives side by side. */
function expand(nodes: readonly JsonSchema[], root: JsonSchema, value: unknown): JsonSchema[] {
  return nodes.flatMap((node) => {
    const target = node.$ref === '#' ? root : root.$defs?.[node.$ref?.split('/').at(-1) ?? ''];
    const followed = node.$ref !== undefined && target ? [target] : [];
    // Lists of schemas may hold `true` and `false` as well; those made from zod's types do not.
    const choices = [...(node.anyOf ?? []), ...(node.oneOf ?? [])] as JsonSchema[];
    const fitting = choices.filter((choice) => fits(choice, value));
    const parts = (node.allOf ?? []) as JsonSchema[];
    const nested = [...(fitting.length > 0 ? fitting : choices), ...parts];
    return [node, ...followed, ...expand(nested, root, value)];
  });
}

/** Whether no key that has one possible value has another. */
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

/** An object or a list: something that has values below it. */
function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
