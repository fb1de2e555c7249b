/** The types of files that pages may link to, by the endings of their names, as readers know them in any language. */
const types: Readonly<Record<string, string>> = {
  '7z': '7z',
  avif: 'AVIF',
  bmp: 'BMP',
  csv: 'CSV',
  docx: 'Word',
  epub: 'EPUB',
  geojson: 'GeoJSON',
  gif: 'GIF',
  gpx: 'GPX',
  gz: 'GZ',
  heic: 'HEIC',
  ics: 'ICS',
  jpeg: 'JPEG',
  jpg: 'JPEG',
  json: 'JSON',
  m4a: 'M4A',
  mp3: 'MP3',
  mp4: 'MP4',
  odp: 'ODP',
  ods: 'ODS',
  odt: 'ODT',
  ogg: 'OGG',
  pdf: 'PDF',
  png: 'PNG',
  pptx: 'PowerPoint',
  rtf: 'RTF',
  svg: 'SVG',
  tif: 'TIFF',
  tiff: 'TIFF',
  tsv: 'TSV',
  txt: 'TXT',
  vcf: 'VCF',
  wav: 'WAV',
  webm: 'WebM',
  webp: 'WebP',
  xlsx: 'Excel',
  zip: 'ZIP',
};

/** What readers call the type of a file that pages may link to; undefined for a file that is never published. */
export function attachmentType(path: string): string | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
}
