/** Languages that are written from right to left: those of Arabic, Hebrew, Syriac, Thaana and N'Ko letters. */
const rightToLeft =
  /^(?:ar|arc|azb|bal|bcc|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|ota|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/;

/** Whether the text of a language runs from right to left. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.test(language);
}
