import { toText } from '../files/index.ts';
import { addBox, addText, toDraft, Unreadable, type Draft, type Filling } from './raw-answers.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Table = Exclude<Json, null | boolean | number | string | readonly Json[]>;

/** The page's own answers have some kilobytes. */
const maxBytes = 4_000_000;

/**
 * Reads what the web page saves: JSON of the form `pathways-checklist`, version 1.
 *
 * @throws Unreadable where it is anything else
 */
export function readWeb(bytes: Uint8Array): Filling {
  if (bytes.length > maxBytes) throw new Unreadable(`JSON file of more than ${maxBytes} bytes`);
  const file = parseJson(bytes);
  if (!isTable(file)) throw new Unreadable('JSON file of another kind');
  const format = file['format'];
  if (format === 'pathways-answers')
    throw new Unreadable('file of answers that were collected before');
  if (format !== 'pathways-checklist') throw new Unreadable('JSON file of another kind');
  if (file['version'] !== 1)
    throw new Unreadable('file of answers in a newer form (this program reads version 1)');
  const draft = toDraft();
  for (const [id, value] of Object.entries(tableIn(file, 'steps'))) {
    if (typeof value !== 'boolean') throw wrong(`\`steps\` that are not all true or false`);
    addBox(draft, id, value);
  }
  addTexts(draft, tableIn(file, 'fields'), 'fields', (name) => name);
  addTexts(draft, tableIn(file, 'notes'), 'notes', (id) => `${id}-note`);
  return {
    kind: 'web',
    state: textIn(file, 'state'),
    content: textIn(file, 'content'),
    boxes: draft.boxes,
    texts: draft.texts,
  };
}

function addTexts(draft: Draft, table: Table, key: string, toName: (key: string) => string): void {
  for (const [name, value] of Object.entries(table)) {
    if (typeof value !== 'string') throw wrong(`\`${key}\` that are not all texts`);
    addText(draft, toName(name), value);
  }
}

function parseJson(bytes: Uint8Array): Json {
  const { value, faults } = toText(bytes);
  if (faults.length > 0) throw new Unreadable('JSON file that is damaged');
  try {
    return JSON.parse(value) as Json; // whatever it gives is one of these
  } catch {
    throw new Unreadable('JSON file that is damaged');
  }
}

/** A table; one that is not there is empty. */
function tableIn(file: Table, key: string): Table {
  const value = file[key] ?? {};
  if (!isTable(value)) throw wrong(`\`${key}\` that are no table`);
  return value;
}

function textIn(file: Table, key: string): string | undefined {
  const value = file[key];
  if (typeof value !== 'string' && value !== undefined && value !== null)
    throw wrong(`\`${key}\` that is no text`);
  return value ?? undefined;
}

function isTable(value: Json): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(found: string): Unreadable {
  return new Unreadable(`file of answers with ${found}`);
}
