/** Languages written from right to left, in Arabic, Hebrew, Syriac, Thaana or N'Ko script. */
const rightToLeft =
  /^(?:ar|arc|azb|bal|bcc|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|ota|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/;

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.test(language);
}
