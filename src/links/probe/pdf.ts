/** Whether bytes begin a PDF, whatever they are called. */
export function isPdf(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** The page that a fragment of a PDF names, such as `page=3` (RFC 8118); undefined for any other. */
export function pageOf(fragment: string): number | undefined {
  const digits = /(?:^|&)page=(\d+)(?:&|$)/i.exec(fragment)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number of pages of a PDF; undefined where it cannot be told. */
export async function pageCountOf(bytes: Uint8Array): Promise<number | undefined> {
  // Loaded for the few files that are asked for a page: it takes longer to load than to use.
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
