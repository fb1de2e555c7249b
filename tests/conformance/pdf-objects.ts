import { run } from './tools.ts';

/** A field as qpdf reads it. */
export interface Field {
  readonly object: string;
  readonly fullname: string;
  readonly value: string | null;
}

/** The fields of a PDF in the order of the form. */
export function fieldsOf(path: string): readonly Field[] {
  const { acroform } = JSON.parse(run('qpdf', ['--json', '--json-key=acroform', path])) as {
    acroform: { fields: readonly Field[] };
  }; // the form of qpdf's JSON, version 2
  return acroform.fields;
}

/** A value of a PDF in qpdf's JSON. */
export type PdfValue =
  null | boolean | number | string | readonly PdfValue[] | { readonly [key: string]: PdfValue };

/** Every object of a PDF that is no stream's bytes, by its name such as `obj:5 0 R`. */
export function objectsOf(path: string): Readonly<Record<string, PdfValue>> {
  const { qpdf } = JSON.parse(run('qpdf', ['--json', '--json-key=qpdf', path])) as {
    qpdf: readonly [PdfValue, Readonly<Record<string, PdfValue>>];
  }; // the form of qpdf's JSON, version 2
  return qpdf[1];
}
