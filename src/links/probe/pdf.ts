/** Whether bytes are the beginning of a PDF. */
export function isPdf(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** The page number in a fragment such as `page=3` (RFC 8118), if any. */
export function pageNumberOf(fragment: string): number | undefined {
  const digits = /(?:^|&)page=(\d+)(?:&|$)/i.exec(fragment)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number of pages of a PDF; undefined if it cannot be read. */
export async function pageCountOf(bytes: Uint8Array): Promise<number | undefined> {
  // Few links need it, and it is slow to load.
  const { PDFDocument } = await import('pdf-lib');
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: false,
    });
    const count = document.getPageCount();
    return count > 0 ? count : undefined;
  } catch {
    return undefined;
  }
}
