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

/** Looks a field up by the way to its value, such as `['steps', 0, 'text']`. */
export function fieldAt(schema: z.ZodType, path: readonly (string | number)[]): Field {
  const root = toJsonSchema(schema);
  let nodes: JsonSchema[] = expand([root], root);
  for (const key of path)
    nodes = expand(
      nodes.flatMap((node) => below(node, key)),
      root,
    );
  return {
    description: nodes.find((node) => node.description !== undefined)?.description,
    keys: [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))],
  };
}

/** Follows references and lays alternatives side by side. */
function expand(nodes: readonly JsonSchema[], root: JsonSchema): JsonSchema[] {
  return nodes.flatMap((node) => {
    const target = node.$ref === '#' ? root : root.$defs?.[node.$ref?.split('/').at(-1) ?? ''];
    const followed = node.$ref !== undefined && target ? [target] : [];
    const choices = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])];
    return [node, ...followed, ...expand(choices as JsonSchema[], root)];
  });
}

function below(node: JsonSchema, key: string | number): JsonSchema[] {
  const next =
    typeof key === 'number' ? node.items : (node.properties?.[key] ?? node.additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? [next as JsonSchema] : [];
}
