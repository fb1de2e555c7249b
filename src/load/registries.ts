import type {
  Acronym,
  Contact,
  Fact,
  FactKind,
  Resource,
  SiteFile,
  RecordEntry,
  Waiver,
} from '../../schemas/index.ts';
import {
  factFile,
  keptIn,
  resourceFile,
  toFinding,
  type Cache,
  type ContentFile,
  type Finding,
  type Known,
  type Problem,
} from '../model/index.ts';
import type { Entries, RegistryName } from './entries.ts';
import { conflictIn } from './merge-conflict.ts';
import { fileReadable } from './folder.ts';
import { readYaml, schemaRule, type Data } from './yaml.ts';

/** The YAML files of a content folder, and what they hold. */
interface Registries {
  readonly data: Readonly<Record<RegistryName, Data>>;
  /** Absent where site.yaml is wrong. */
  readonly site?: SiteFile | undefined;
  readonly resources: Registry<Resource>;
  readonly contacts: Registry<Contact>;
  readonly acronyms: Registry<Acronym>;
  readonly facts: Registry<Fact>;
  readonly factKinds: Registry<FactKind>;
  readonly records: Registry<RecordEntry>;
  readonly waivers: Registry<Waiver>;
  readonly findings: readonly Finding[];
  /** The files that should be there and are not. */
  readonly missing: readonly ContentFile[];
}

/** Valid entries, and every id there is. */
interface Registry<Entry> {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly known: Known;
}

/** Where each registry is, from the content folder; that of records is where site.yaml says. */
const usualFiles = {
  site: 'site.yaml',
  resources: resourceFile,
  contacts: 'contacts.yaml',
  acronyms: 'acronyms.yaml',
  facts: factFile,
  records: 'records.yaml',
  links: 'links.yaml',
} as const satisfies Record<RegistryName, string>;

/** Registries that a content folder need not have. */
const usuallyOptional: readonly RegistryName[] = [
  'acronyms',
  'contacts',
  'facts',
  'links',
  'records',
  'resources',
];

/**
 * Reads the registries: the YAML files, and what they hold.
 *
 * @param texts of the files that could be read, by path
 * @param paths every path of the content folder
 * @param cache keeps values between runs
 */
export async function readRegistries(
  texts: ReadonlyMap<string, string>,
  paths: readonly string[],
  cache: Cache,
): Promise<Registries> {
  const files: Record<RegistryName, string> = { ...usualFiles };
  const optional = new Set(usuallyOptional);
  const findings: Finding[] = [];
  const missing: ContentFile[] = [];
  const read = async (name: RegistryName): Promise<Data> => {
    const file = files[name];
    const text = texts.get(file);
    if (text === undefined) {
      const isMissing = !paths.includes(file);
      const isOptional = optional.has(name);
      if (isMissing && !isOptional) {
        missing.push({ id: file });
        findings.push(toFinding(file, schemaRule, missingFile(file)));
      }
      return { ...emptyData(file), value: isMissing && isOptional ? {} : undefined };
    }
    const conflict = conflictIn(text);
    if (conflict) {
      findings.push(toFinding(file, fileReadable, conflict));
      return { ...emptyData(file), text };
    }
    const data = await readYaml(file, text, cache);
    for (const problem of data.problems) findings.push(toFinding(file, schemaRule, problem));
    // A file of comments alone has no entries yet.
    return data.value === null && optional.has(name) ? { ...data, value: {} } : data;
  };
  const siteData = await read('site');
  const recordFile = recordFileIn(siteData.value);
  if (recordFile !== undefined) {
    files.records = recordFile;
    optional.delete('records');
  }
  const data = {
    site: siteData,
    resources: await read('resources'),
    contacts: await read('contacts'),
    acronyms: await read('acronyms'),
    facts: await read('facts'),
    records: await read('records'),
    links: await read('links'),
  };
  const entries = await keptIn(cache, {
    kind: 'entries',
    from: Object.values(data).map(({ text, value }) => [text, value === undefined]),
    make: async () => {
      const { toEntries } = await import('./entries.ts');
      return toEntries(data);
    },
  });
  for (const { file, problems } of Object.entries(entries.problems).map(([name, problems]) => ({
    file: files[name as RegistryName], // its own keys
    problems,
  })))
    for (const problem of problems) findings.push(toFinding(file, schemaRule, problem));
  return {
    data,
    findings,
    missing,
    site: entries.site,
    resources: toRegistry(entries.resources),
    contacts: toRegistry(entries.contacts),
    acronyms: toRegistry(entries.acronyms),
    facts: toRegistry(entries.facts),
    factKinds: toRegistry(entries.factKinds),
    records: toRegistry(entries.records),
    waivers: toRegistry(entries.waivers),
  };
}

/** A file without values. */
function emptyData(file: string): Data {
  return {
    id: file,
    text: '',
    value: undefined,
    faults: [],
    problems: [],
    placeOf: () => ({ line: 1, column: 1 }),
    blocks: () => [],
  };
}

function missingFile(file: string): Problem {
  return {
    message: `\`${file}\` is missing from the content folder`,
    place: { line: 1, column: 1 },
    help: 'Restore it from an earlier version. In a new toolkit, `pathways init` writes it.',
  };
}

function toRegistry<Entry>({ entries, ids }: Entries<Entry>): Registry<Entry> {
  const all = new Set(ids);
  const known = { has: (each: string) => ids === undefined || all.has(each), ids: ids ?? [] };
  return { entries: new Map(entries), known };
}

/**
 * The file of records that site.yaml names, whatever else is wrong in it; undefined if it names none. The schema, which
 * takes time to load, is asked later.
 */
function recordFileIn(value: unknown): string | undefined {
  const records = isMapping(value) ? value['records'] : undefined;
  const file = isMapping(records) ? records['file'] : undefined;
  const isFree = !Object.values<unknown>(usualFiles).includes(file) || file === usualFiles.records;
  return typeof file === 'string' && /^[a-z0-9-]+\.yaml$/.test(file) && isFree ? file : undefined;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
