/** A text as it is compared: on one line, in small letters, with plain quotation marks, spaces and hyphens. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00ad|\u200b|\ufeff/g, '')
    .replace(/[\u2018\u2019\u02bc\u02bb]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
