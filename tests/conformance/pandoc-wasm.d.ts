declare module 'pandoc-wasm' {
  /** Runs pandoc with the options of one of its files of defaults, on files in memory. */
  export function convert(
    options: Readonly<Record<string, unknown>>,
    input: string | null,
    files: Readonly<Record<string, string | Blob>>,
  ): Promise<{
    readonly stderr: string;
    readonly files: Readonly<Record<string, string | Blob>>;
  }>;
}
