import { VFile } from 'vfile';
import type * as z from 'zod';
import {
  acronym,
  contact,
  factKind,
  id,
  resource,
  site,
  state,
  stateCode,
  stateFile,
  type Acronym,
  type Contact,
  type FactKind,
  type Resource,
  type Site,
  type State,
} from '../../schemas/index.ts';
import { report, resourceFile, type DataPath, type Known } from '../model/index.ts';
import { isRecord, toProblems, toShape } from './shape.ts';
import { toFound, toId } from './words.ts';
import { readYaml, schemaRule, type Data } from './yaml.ts';

/** The YAML files of a content folder, and what they hold. */
export interface Registries {
  readonly data: Record<RegistryName, Data>;
  /** Absent where site.yaml is wrong. */
  readonly site?: Site;
  readonly resources: Registry<Resource>;
  readonly contacts: Registry<Contact>;
  readonly acronyms: Registry<Acronym>;
  readonly facts: Registry<FactKind>;
  readonly states: Registry<State>;
}

/** Entries that are in shape, and every id that stands there. */
export interface Registry<Entry> {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly known: Known;
}

const paths = {
  site: 'site.yaml',
  resources: resourceFile,
  contacts: 'contacts.yaml',
  acronyms: 'acronyms.yaml',
  states: 'states.yaml',
};
type RegistryName = keyof typeof paths;

/** Registries that a folder may do without. */
const optional: readonly RegistryName[] = ['acronyms', 'states', 'resources'];

/**
 * Reads the registries; each entry stands for itself, so that one wrong entry leaves the others.
 *
 * @param toFile gives the file of a path: read, or empty where there is none
 * @param all every path of the content folder
 */
export function readRegistries(
  texts: ReadonlyMap<string, VFile>,
  toFile: (path: string) => VFile,
  all: readonly string[],
): Registries {
  const read = (name: RegistryName): Data => {
    const path = paths[name];
    const file = texts.get(path);
    if (file) {
      const data = readYaml(file, String(file.value));
      // A file of comments alone has no entries yet.
      return data.value === null && optional.includes(name) ? { ...data, value: {} } : data;
    }
    const missing = toFile(path);
    const isExpected = !all.includes(path) && !optional.includes(name);
    if (isExpected)
      report(missing, schemaRule, {
        reason: `Unexpected lack of \`${path}\`, expected it in the content folder`,
        place: { line: 1, column: 1 },
        note: 'Every folder of content has this file.',
      });
    const value = optional.includes(name) && !all.includes(path) ? {} : undefined;
    return { file: missing, value, placeOf: () => ({ line: 1, column: 1 }) };
  };
  const data = {
    site: read('site'),
    resources: read('resources'),
    contacts: read('contacts'),
    acronyms: read('acronyms'),
    states: read('states'),
  };
  const readSite = data.site.value === undefined ? undefined : toShape(site, data.site);
  return {
    data,
    ...(readSite && { site: readSite }),
    resources: toRegistry(data.resources, [], id, resource),
    contacts: toRegistry(data.contacts, [], id, contact),
    acronyms: toRegistry(data.acronyms, [], undefined, acronym),
    ...toStates(data.states),
  };
}

function toStates(data: Data): Pick<Registries, 'facts' | 'states'> {
  const isEmpty = isRecord(data.value) && Object.keys(data.value).length === 0;
  const source = isEmpty ? { ...data, value: { facts: {}, states: {} } } : data;
  // Entries are held against their schemas one by one below; here, only the keys at the top.
  const atTop = (stateFile.safeParse(source.value).error?.issues ?? []).filter(
    ({ code, path }) => path.length === 0 || (path.length === 1 && code === 'invalid_type'),
  );
  if (source.value !== undefined)
    for (const problem of toProblems(stateFile, source, [], atTop))
      report(data.file, schemaRule, problem);
  return {
    facts: toRegistry(source, ['facts'], id, factKind),
    states: toRegistry(source, ['states'], stateCode, state),
  };
}

const everythingKnown: Known = { has: () => true, ids: [] };

function toRegistry<Entry extends z.ZodType>(
  data: Data,
  base: DataPath,
  name: z.ZodString | undefined,
  entry: Entry,
): Registry<z.output<Entry>> {
  let here: unknown = data.value;
  for (const step of base) here = isRecord(here) ? here[step] : undefined;
  if (!isRecord(here)) {
    if (data.value !== undefined && base.length === 0)
      report(data.file, schemaRule, {
        reason: `Unexpected ${toFound(here)}, expected entries such as \`an-id:\` with keys and values below`,
        place: data.placeOf(base),
        note: 'Write each entry as an id and a colon, and its keys below it, indented by two spaces.',
      });
    return { entries: new Map(), known: everythingKnown };
  }
  const entries = new Map<string, z.output<Entry>>();
  const ids = Object.keys(here);
  for (const each of ids) {
    const wrong = name?.safeParse(each).error?.issues[0];
    if (wrong) {
      report(data.file, schemaRule, {
        reason: `Unexpected id \`${each}\`, expected ${wrong.message}`,
        place: data.placeOf([...base, each], 'key'),
        actual: each,
        note:
          name === id ? `Write \`${toId(each)}:\` instead.` : 'Use the postal code of the state.',
      });
    }
    const value = toShape(entry, data, [...base, each]);
    if (value !== undefined && !wrong) entries.set(each, value);
  }
  const all = new Set(ids);
  return { entries, known: { has: (each) => all.has(each), ids } };
}
