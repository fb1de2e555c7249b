/** Tags of HTML whose meaning Markdown has a mark for. */
export const htmlMarks: Readonly<Partial<Record<string, string>>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  del: '~~',
  strike: '~~',
  code: '`',
  tt: '`',
};

/** Tags that only arrange or decorate what is between them, so that they can go and the text stays. */
export const htmlWrappers: readonly string[] =
  'article aside center div figcaption figure font footer header ins main nav p section small span'.split(
    ' ',
  );
