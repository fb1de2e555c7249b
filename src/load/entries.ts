import type * as z from 'zod';
import {
  acronym,
  contact,
  factKind,
  id,
  linksFile,
  resource,
  site,
  state,
  stateCode,
  stateFile,
  waiver,
  type Acronym,
  type Contact,
  type FactKind,
  type Resource,
  type Site,
  type State,
  type Waiver,
} from '../../schemas/index.ts';
import { report, type DataPath } from '../model/index.ts';
import { isRecord, toProblems, toShape } from './validate.ts';
import { toFound, toId } from './zod-messages.ts';
import { schemaRule, type Data } from './yaml.ts';

/** The YAML files of a content folder. */
export type RegistryName = 'site' | 'resources' | 'contacts' | 'acronyms' | 'states' | 'links';

/** What the registries hold: plain data. */
export interface AllEntries {
  /** Absent where site.yaml is wrong. */
  readonly site?: Site;
  readonly resources: Entries<Resource>;
  readonly contacts: Entries<Contact>;
  readonly acronyms: Entries<Acronym>;
  readonly facts: Entries<FactKind>;
  readonly states: Entries<State>;
  /** By position. */
  readonly waivers: Entries<Waiver>;
}

/** Entries that are in shape, in their order, and every id that stands there. */
export interface Entries<Entry> {
  readonly entries: readonly (readonly [id: string, entry: Entry])[];
  /** Absent where the file could not be read, and nobody knows which ids it has. */
  readonly ids?: readonly string[];
}

/**
 * Holds the registries against their schemas; each entry stands for itself, so that one wrong entry leaves
 * the others.
 */
export function toEntries(data: Readonly<Record<RegistryName, Data>>): AllEntries {
  const readSite = data.site.value === undefined ? undefined : toShape(site, data.site);
  return {
    ...(readSite && { site: readSite }),
    resources: entriesOf(data.resources, [], id, resource),
    contacts: entriesOf(data.contacts, [], id, contact),
    acronyms: entriesOf(data.acronyms, [], undefined, acronym),
    ...toStates(data.states),
    waivers: toWaivers(data.links),
  };
}

function toStates(data: Data): Pick<AllEntries, 'facts' | 'states'> {
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
    facts: entriesOf(source, ['facts'], id, factKind),
    states: entriesOf(source, ['states'], stateCode, state),
  };
}

function toWaivers(data: Data): Entries<Waiver> {
  // Waivers are held against their schema one by one; here, only what stands around them.
  const around = (linksFile.safeParse(data.value).error?.issues ?? []).filter(
    ({ path }) => path.length < 2,
  );
  if (data.value !== undefined)
    for (const problem of toProblems(linksFile, data, [], around))
      report(data.file, schemaRule, problem);
  const list = isRecord(data.value) ? data.value['waivers'] : undefined;
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  const entries = all.flatMap((_each, index) => {
    const value = toShape(waiver, data, ['waivers', index]);
    return value === undefined ? [] : [[String(index), value] as const];
  });
  return { entries, ids: all.map((_each, index) => String(index)) };
}

function entriesOf<Entry extends z.ZodType>(
  data: Data,
  base: DataPath,
  name: z.ZodString | undefined,
  entry: Entry,
): Entries<z.output<Entry>> {
  let here: unknown = data.value;
  for (const step of base) here = isRecord(here) ? here[step] : undefined;
  if (!isRecord(here)) {
    if (data.value !== undefined && base.length === 0)
      report(data.file, schemaRule, {
        reason: `Unexpected ${toFound(here)}, expected entries such as \`an-id:\` with keys and values below`,
        place: data.placeOf(base),
        note: 'Write each entry as an id and a colon, and its keys below it, indented by two spaces.',
      });
    return { entries: [] };
  }
  const entries: [string, z.output<Entry>][] = [];
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
    if (value !== undefined && !wrong) entries.push([each, value]);
  }
  return { entries, ids };
}
