import { toText } from '../files/index.ts';
import { nameEndings } from '../model/index.ts';
import type { Form } from './form.ts';
import { addEntry, toDraft, UnreadableError, type Draft, type RawFile } from './raw-answers.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Exclude<Json, null | boolean | number | string | readonly Json[]>;

/** The page saves a few kilobytes. */
const maxBytes = 4_000_000;

/**
 * Reads what the web page saves: JSON in the format `pathways-checklist`, version 1.
 *
 * @throws UnreadableError if it is anything else
 */
export function readWeb(bytes: Uint8Array, { term }: Pick<Form, 'term'>): RawFile {
  if (bytes.length > maxBytes)
    throw new UnreadableError(`This JSON file has more than ${maxBytes / 1_000_000} MB`);
  const file = parseJson(bytes);
  if (!isObject(file)) throw new UnreadableError('This JSON file is not a saved checklist');
  const format = file['format'];
  if (format === 'pathways-answers')
    throw new UnreadableError('This is the output of an earlier `checklist read`');
  if (format !== 'pathways-checklist' && isCloudLink(file))
    throw new UnreadableError(
      'This is a link to a document in Google Drive. Open it there and choose File > Download > Microsoft Word',
    );
  if (format !== 'pathways-checklist')
    throw new UnreadableError('This JSON file is not a saved checklist');
  if (file['version'] !== 1)
    throw new UnreadableError('These answers are in a newer format; this program reads version 1');
  const draft = toDraft();
  addBoxes(draft, file, 'steps', '');
  addBoxes(draft, file, 'considering', nameEndings.considering);
  addTexts(draft, file, 'fields', '');
  addTexts(draft, file, 'notes', nameEndings.note);
  return {
    kind: 'web',
    record: textIn(file, term),
    content: textIn(file, 'content'),
    entries: draft.entries,
    damage: [],
  };
}

function addBoxes(draft: Draft, file: JsonObject, key: string, ending: string): void {
  for (const [id, value] of Object.entries(objectIn(file, key))) {
    if (typeof value !== 'boolean')
      throw damaged(`\`${key}\` has values other than true and false`);
    addEntry(draft, { type: 'box', name: id + ending, value });
  }
}

function addTexts(draft: Draft, file: JsonObject, key: string, ending: string): void {
  for (const [name, value] of Object.entries(objectIn(file, key))) {
    if (typeof value !== 'string') throw damaged(`\`${key}\` has values other than text`);
    addEntry(draft, { type: 'text', name: name + ending, value });
  }
}

/** What Google Drive keeps on a computer in place of a document: `oh.gdoc`. */
function isCloudLink(file: JsonObject): boolean {
  return ['doc_id', 'url'].some((key) => typeof file[key] === 'string');
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
