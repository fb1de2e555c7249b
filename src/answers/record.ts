import { fullNamesIn, recordsIn, type RecordNames } from './record-names.ts';

/** A record as answers name it. */
interface NamedRecord {
  readonly record: string | null;
  readonly recordName: string | null;
  /** Whether the name of the agency tells it. */
  readonly isFromAgency: boolean;
}

/** The ids of the fields that tell the record. */
export const recordFields = { record: 'state', agency: 'agency' } as const;

/**
 * The record that answers are about: the one that the file was made for; or else the one that somebody entered; or
 * else, where nobody did, the one in the name of the agency.
 *
 * @param said the code in the file
 */
export function toState(
  said: string | undefined,
  fields: ReadonlyMap<string, string>,
  records: RecordNames,
): NamedRecord {
  const written = fields.get(recordFields.record) ?? '';
  const code = said !== undefined && /^[A-Z]{2}$/.test(said) ? said : codeOf(written, records);
  const isFromAgency = code === null && written.trim() === '';
  const record = isFromAgency ? soleOf(fullNamesIn(agencyIn(fields), records)) : code;
  return {
    record,
    recordName: records.get(record ?? '')?.name ?? null,
    isFromAgency: isFromAgency && record !== null,
  };
}

/** The code of the record that a text names; null if it names none or several. */
export function codeOf(written: string, records: RecordNames): string | null {
  return soleOf(recordsIn(written, records));
}

function agencyIn(fields: ReadonlyMap<string, string>): string {
  return fields.get(recordFields.agency) ?? '';
}

function soleOf(codes: readonly string[]): string | null {
  const [first, ...others] = codes;
  return first !== undefined && others.length === 0 ? first : null;
}
