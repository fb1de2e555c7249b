/** Characters of scripts that put no spaces between words, in which a line end is none either; Korean has spaces. */
export const wideCharacter =
  '[\\u2e80-\\u30ff\\u31c0-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff01-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3ffff}]';

/** Line ends between two of them. */
export const wideLineEnd = new RegExp(
  `(?<=${wideCharacter})[ \\t]*\\r?\\n[ \\t]*(?=${wideCharacter})`,
  'gu',
);
