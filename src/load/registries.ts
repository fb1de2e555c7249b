import { VFile } from 'vfile';
import type {
  Acronym,
  Contact,
  FactKind,
  Resource,
  Site,
  State,
  Waiver,
} from '../../schemas/index.ts';
import { keptIn, report, resourceFile, type Cache, type Known } from '../model/index.ts';
import type { Entries, RegistryName } from './entries.ts';
import { conflictIn } from './merge-conflict.ts';
import { fileReadable } from './files.ts';
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
  readonly waivers: Registry<Waiver>;
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
  links: 'links.yaml',
} as const satisfies Record<RegistryName, string>;

/** Registries that a folder may do without. */
const optional: readonly RegistryName[] = ['acronyms', 'states', 'resources', 'links'];

/**
 * Reads the registries: the YAML files, and what they hold.
 *
 * @param toFile gives the file of a path: read, or empty where there is none
 * @param all every path of the content folder
 * @param cache keeps values between runs
 */
export async function readRegistries(
  texts: ReadonlyMap<string, VFile>,
  toFile: (path: string) => VFile,
  all: readonly string[],
  cache: Cache,
): Promise<Registries> {
  const read = async (name: RegistryName): Promise<Data> => {
    const path = paths[name];
    const file = texts.get(path);
    const conflict = file && conflictIn(String(file.value));
    if (conflict) {
      report(file, fileReadable, conflict);
      return { file, value: undefined, placeOf: () => ({ line: 1, column: 1 }) };
    }
    if (file) {
      const data = await readYaml(file, String(file.value), cache);
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
    site: await read('site'),
    resources: await read('resources'),
    contacts: await read('contacts'),
    acronyms: await read('acronyms'),
    states: await read('states'),
    links: await read('links'),
  };
  const sources = Object.values(data);
  const before = countOf(sources);
  const entries = await keptIn(cache, {
    kind: 'entries',
    from: sources.map(({ file, value }) => [String(file.value ?? ''), value === undefined]),
    make: async () => {
      const { toEntries } = await import('./entries.ts');
      return toEntries(data);
    },
    // What was found is no part of them.
    isKept: () => countOf(sources) === before,
  });
  return {
    data,
    ...(entries.site && { site: entries.site }),
    resources: toRegistry(entries.resources),
    contacts: toRegistry(entries.contacts),
    acronyms: toRegistry(entries.acronyms),
    facts: toRegistry(entries.facts),
    states: toRegistry(entries.states),
    waivers: toRegistry(entries.waivers),
  };
}

function countOf(sources: readonly Data[]): number {
  return sources.reduce((sum, { file }) => sum + file.messages.length, 0);
}

function toRegistry<Entry>({ entries, ids }: Entries<Entry>): Registry<Entry> {
  const all = new Set(ids);
  const known = { has: (each: string) => ids === undefined || all.has(each), ids: ids ?? [] };
  return { entries: new Map(entries), known };
}
