import type * as z from 'zod';
import {
  acronymWords,
  contact,
  definedAcronym,
  fact,
  factKind,
  id,
  linksFile,
  resource,
  site,
  record,
  recordCode,
  recordFile,
  waiver,
  type Acronym,
  type Contact,
  type Fact,
  type FactKind,
  type Resource,
  type SiteFile,
  type RecordEntry,
  type Waiver,
} from '../../schemas/index.ts';
import type { DataPath, Problem } from '../model/index.ts';
import { isRecord } from './is-record.ts';
import { toProblems, validate } from './validate.ts';
import { toFound, toId } from './zod-messages.ts';
import type { Data } from './yaml.ts';

/** The YAML files of a content folder. */
export type RegistryName =
  'site' | 'resources' | 'contacts' | 'acronyms' | 'facts' | 'records' | 'links';

/** What the registries hold: plain data. */
interface AllEntries {
  /** Absent where site.yaml is wrong. */
  readonly site?: SiteFile | undefined;
  readonly resources: Entries<Resource>;
  readonly contacts: Entries<Contact>;
  readonly acronyms: Entries<Acronym>;
  readonly facts: Entries<Fact>;
  readonly factKinds: Entries<FactKind>;
  readonly records: Entries<RecordEntry>;
  /** By position. */
  readonly waivers: Entries<Waiver>;
  /** What is wrong with each file. */
  readonly problems: Readonly<Record<RegistryName, readonly Problem[]>>;
}

/** The valid entries of a registry, in their order, and every id in it. */
export interface Entries<Entry> {
  readonly entries: readonly (readonly [id: string, entry: Entry])[];
  /** Absent if the file could not be read, so that nobody knows which ids it has. */
  readonly ids?: readonly string[];
}

/** Entries with what is wrong with the others. */
interface Validated<Entry> {
  readonly found: Entries<Entry>;
  readonly problems: readonly Problem[];
}

/** Validates the registries, entry by entry, so that one wrong entry leaves the others. */
export function toEntries(data: Readonly<Record<RegistryName, Data>>): AllEntries {
  const settings = data.site.value === undefined ? { problems: [] } : validate(site, data.site);
  const resources = entriesOf(data.resources, [], id, resource);
  const contacts = entriesOf(data.contacts, [], id, contact);
  // One that is not text is told what an entry with a definition needs.
  const acronyms = entriesOf<z.ZodType<Acronym>>(data.acronyms, [], undefined, (value) =>
    isRecord(value) ? definedAcronym : acronymWords,
  );
  const facts = entriesOf(data.facts, [], id, fact);
  const { factKinds, records, problems } = toRecords(data.records);
  const waivers = toWaivers(data.links);
  return {
    site: settings.value,
    resources: resources.found,
    contacts: contacts.found,
    acronyms: acronyms.found,
    facts: facts.found,
    factKinds,
    records,
    waivers: waivers.found,
    problems: {
      site: settings.problems,
      resources: resources.problems,
      contacts: contacts.problems,
      acronyms: acronyms.problems,
      facts: facts.problems,
      records: problems,
      links: waivers.problems,
    },
  };
}

function toRecords(data: Data) {
  const isEmpty = isRecord(data.value) && Object.keys(data.value).length === 0;
  const source = isEmpty ? { ...data, value: { facts: {}, records: {} } } : data;
  // Entries are validated one by one below; here, only the keys at the top.
  const atTop = (recordFile.safeParse(source.value).error?.issues ?? []).filter(
    ({ code, path }) => path.length === 0 || (path.length === 1 && code === 'invalid_type'),
  );
  const facts = entriesOf(source, ['facts'], id, factKind);
  const records = entriesOf(source, ['records'], recordCode, record);
  const codeProblems = unclearCodes(source, records.found.ids ?? []);
  return {
    factKinds: facts.found,
    records: records.found,
    problems: [
      ...(source.value === undefined ? [] : toProblems(recordFile, source, [], atTop)),
      ...facts.problems,
      ...records.problems,
      ...codeProblems,
    ],
  };
}

/** Codes that YAML reads as numbers, such as 01, and those that differ in case alone, whose files would be the same. */
function unclearCodes(data: Data, codes: readonly string[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return codes.flatMap((code): readonly Problem[] => {
    const place = data.placeOf(['records', code], 'key');
    const [start = 0, end = 0] =
      place && 'start' in place ? [place.start.offset, place.end.offset] : [];
    const written = data.text.slice(start, end);
    const first = seen.get(code.toLowerCase());
    seen.set(code.toLowerCase(), code);
    if (/^\d+$/.test(written) && written !== code)
      return [
        {
          message: `Code \`${written}\` is read as the number ${code}`,
          place,
          help: `Write \`"${written}":\`, in quotation marks.`,
        },
      ];
    if (first === undefined) return [];
    return [
      {
        message: `Codes \`${first}\` and \`${code}\` differ only in case`,
        place,
        help: 'Change one: the names of their files would be the same on some systems.',
      },
    ];
  });
}

function toWaivers(data: Data): Validated<Waiver> {
  // Waivers are validated one by one; here, only what is around them.
  const around = (linksFile.safeParse(data.value).error?.issues ?? []).filter(
    ({ path }) => path.length < 2,
  );
  const list = isRecord(data.value) ? data.value['waivers'] : undefined;
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  const validated = all.map((_each, index) => validate(waiver, data, ['waivers', index]));
  return {
    found: {
      entries: validated.flatMap(({ value }, index) =>
        value === undefined ? [] : [[String(index), value] as const],
      ),
      ids: all.map((_each, index) => String(index)),
    },
    problems: [
      ...(data.value === undefined ? [] : toProblems(linksFile, data, [], around)),
      ...validated.flatMap(({ problems }) => problems),
    ],
  };
}

function entriesOf<Entry extends z.ZodType>(
  data: Data,
  base: DataPath,
  name: z.ZodString | undefined,
  entry: Entry | ((value: unknown) => Entry),
): Validated<z.output<Entry>> {
  let here: unknown = data.value;
  for (const step of base) here = isRecord(here) ? here[step] : undefined;
  if (!isRecord(here)) {
    const isWrong = data.value !== undefined && base.length === 0;
    return { found: { entries: [] }, problems: isWrong ? [noEntries(data, here)] : [] };
  }
  const entries: [string, z.output<Entry>][] = [];
  const problems: Problem[] = [];
  const ids = Object.keys(here);
  for (const each of ids) {
    const wrong = name?.safeParse(each).error?.issues[0];
    if (wrong)
      problems.push({
        message: `Id \`${each}\` must be ${wrong.message}`,
        place: data.placeOf([...base, each], 'key'),
        help:
          name === id
            ? `Write \`${toId(each)}:\`.`
            : 'Write a code of at most 20 letters and digits, in quotation marks if it begins with 0.',
      });
    const schema = typeof entry === 'function' ? entry(here[each]) : entry;
    const validated = validate(schema, data, [...base, each]);
    problems.push(...validated.problems);
    if (validated.value !== undefined && !wrong) entries.push([each, validated.value]);
  }
  return { found: { entries, ids }, problems };
}

function noEntries(data: Data, found: unknown): Problem {
  return {
    message: found
      ? `This file must hold entries such as \`an-id:\`, not ${toFound(found)}`
      : 'This file is empty',
    place: data.placeOf([]),
    help: 'Write each entry as an id and a colon, with its keys below it, indented by two spaces.',
  };
}
