import type { Form } from './form.ts';
import { fullNamesIn, recordsIn, type RecordNames } from './record-names.ts';

/** A record as answers name it. */
interface NamedRecord {
  readonly record: string | null;
  readonly recordName: string | null;
  /** Whether another field tells it, such as that of an agency. */
  readonly isFromOther: boolean;
}

/**
 * The record that answers are about: the one that the file was made for; or else the one that somebody entered; or
 * else, where nobody did, the one whose full name is in another field, such as that of an agency.
 *
 * @param said the code in the file
 */
export function toRecord(
  said: string | undefined,
  fields: ReadonlyMap<string, string>,
  { records, recordFields: [field = '', ...others] }: Pick<Form, 'records' | 'recordFields'>,
): NamedRecord {
  const written = fields.get(field) ?? '';
  const code =
    said !== undefined && /^[a-z\d][\w.-]{0,19}$/i.test(said) ? said : codeOf(written, records);
  const isFromOther = code === null && written.trim() === '';
  const texts = others.map((name) => fields.get(name) ?? '');
  const named = [...new Set(texts.flatMap((text) => fullNamesIn(text, records)))];
  const record = isFromOther ? soleOf(named) : code;
  return {
    record,
    recordName: records.get(record ?? '')?.name ?? null,
    isFromOther: isFromOther && record !== null,
  };
}

/** The code of the record that a text names; null if it names none or several. */
export function codeOf(written: string, records: RecordNames): string | null {
  return soleOf(recordsIn(written, records));
}

function soleOf(codes: readonly string[]): string | null {
  const [first, ...others] = codes;
  return first !== undefined && others.length === 0 ? first : null;
}
