import { toText } from '../files/index.ts';
import {
  addBox,
  addText,
  toDraft,
  UnreadableError,
  type Draft,
  type RawAnswers,
} from './raw-answers.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Exclude<Json, null | boolean | number | string | readonly Json[]>;

/** The page saves a few kilobytes. */
const maxBytes = 4_000_000;

/**
 * Reads what the web page saves: JSON in the format `pathways-checklist`, version 1.
 *
 * @throws UnreadableError if it is anything else
 */
export function readWeb(bytes: Uint8Array): RawAnswers {
  if (bytes.length > maxBytes)
    throw new UnreadableError(`This JSON file has more than ${maxBytes} bytes`);
  const file = parseJson(bytes);
  if (!isObject(file)) throw new UnreadableError('This JSON file is not a saved checklist');
  const format = file['format'];
  if (format === 'pathways-answers')
    throw new UnreadableError('This is the output of an earlier `checklist read`');
  if (format !== 'pathways-checklist')
    throw new UnreadableError('This JSON file is not a saved checklist');
  if (file['version'] !== 1)
    throw new UnreadableError('These answers are in a newer format; this program reads version 1');
  const draft = toDraft();
  for (const [id, value] of Object.entries(objectIn(file, 'steps'))) {
    if (typeof value !== 'boolean') throw damaged('`steps` has values other than true and false');
    addBox(draft, id, value);
  }
  addTexts(draft, objectIn(file, 'fields'), 'fields', (name) => name);
  addTexts(draft, objectIn(file, 'notes'), 'notes', (id) => `${id}-note`);
  return {
    kind: 'web',
    state: textIn(file, 'state'),
    content: textIn(file, 'content'),
    boxes: draft.boxes,
    texts: draft.texts,
  };
}

function addTexts(
  draft: Draft,
  table: JsonObject,
  key: string,
  toName: (key: string) => string,
): void {
  for (const [name, value] of Object.entries(table)) {
    if (typeof value !== 'string') throw damaged(`\`${key}\` has values other than text`);
    addText(draft, toName(name), value);
  }
}

function parseJson(bytes: Uint8Array): Json {
  const { value, faults } = toText(bytes);
  if (faults.length > 0) throw new UnreadableError('This JSON file is damaged');
  try {
    return JSON.parse(value) as Json; // it can return nothing else
  } catch {
    throw new UnreadableError('This JSON file is damaged');
  }
}

/** An object; empty if it is missing. */
function objectIn(file: JsonObject, key: string): JsonObject {
  const value = file[key] ?? {};
  if (!isObject(value)) throw damaged(`\`${key}\` is not an object`);
  return value;
}

function textIn(file: JsonObject, key: string): string | undefined {
  const value = file[key];
  if (typeof value !== 'string' && value !== undefined && value !== null)
    throw damaged(`\`${key}\` is not text`);
  return value ?? undefined;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(fault: string): UnreadableError {
  return new UnreadableError(`These answers are damaged: ${fault}`);
}
