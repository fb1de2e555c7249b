/**
 * The default of each limit of size, and how far site.yaml may raise it. Beyond these bounds, parsers take too long,
 * and files no longer fit on GitHub: 100 MB each, and 1 GB for a site. They are apart from their schema, since a folder
 * may be read without loading schemas.
 */
export const sizeBounds = {
  pageKilobytes: { usual: 256, most: 1024 },
  pageLines: { usual: 5_000, most: 20_000 },
  registryMegabytes: { usual: 2, most: 8 },
  imageMegabytes: { usual: 10, most: 50 },
  svgMegabytes: { usual: 2, most: 8 },
  fontMegabytes: { usual: 20, most: 50 },
  attachmentMegabytes: { usual: 20, most: 100 },
  filesMegabytes: { usual: 200, most: 1_000 },
} as const;

/** The name of a limit in `limits` of site.yaml. */
export type SizeLimit = keyof typeof sizeBounds;

export type SizeLimits = Readonly<Record<SizeLimit, number>>;
