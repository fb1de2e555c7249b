/** Whether bytes are the beginning of a PDF. */
export function isPdf(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** The page number in a fragment such as `page=3` (RFC 8118), if any. */
export function pageNumberOf(fragment: string): number | undefined {
  const digits = /(?:^|&)page=(\d+)(?:&|$)/i.exec(fragment)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number of pages of a PDF, as its catalog says; undefined if it cannot be read. */
export async function pageCountOf(bytes: Uint8Array): Promise<number | undefined> {
  // Few links need it, and it is slow to load.
  const { entryOf, readObjects } = await import('../../files/index.ts');
  const { PDFNumber } = await import('pdf-lib');
  try {
    const { trailer, dictionary, resolve } = readObjects(bytes);
    const pages = dictionary(entryOf(dictionary(trailer.get('Root')), 'Pages'));
    const count = resolve(entryOf(pages, 'Count'));
    return count instanceof PDFNumber && count.asNumber() > 0 ? count.asNumber() : undefined;
  } catch {
    return undefined;
  }
}
