/** What is wrong with how an address is written. */
export interface AddressFault {
  /** Continues "Address `x`", such as "has `https://` twice". */
  readonly fault: string;
  /** The address as it should be written; absent if that is not certain. */
  readonly meant?: string;
}

/** The slip in a web, mail or telephone address; undefined if there is none. */
export function addressFault(url: string): AddressFault | undefined {
  const text = url.trim();
  if (/^mailto:/i.test(text)) return mailFault(text);
  if (/^tel:/i.test(text))
    return /\d/.test(text) ? undefined : { fault: 'has no telephone number' };
  return betweenQuotes(text) ?? twice(text) ?? brokenStart(text) ?? punctuated(text);
}

/** `“https://x”`, with quotation marks of any kind around a web address or a page. */
function betweenQuotes(text: string): AddressFault | undefined {
  const [, meant = ''] =
    /^["'\u2018-\u201f]((?:https?:\/\/|www\.)\S+|[^\s:]+\.md(?:#\S*)?)["'\u2018-\u201f]$/.exec(
      text,
    ) ?? [];
  return meant === '' ? undefined : { fault: 'is between quotation marks', meant };
}

/** A comma or semicolon behind an address, or a period behind the ending of a file or the name of a server. */
function punctuated(text: string): AddressFault | undefined {
  const [, meant = '', mark = ''] =
    /^(https?:\/\/.*?)([,;]+|(?<=\/\/[^/]+|\.(?:pdf|html?|aspx?|docx?|xlsx?|pptx?))\.)$/i.exec(
      text,
    ) ?? [];
  const names: Partial<Record<string, string>> = {
    ',': 'a comma',
    ';': 'a semicolon',
    '.': 'a period',
  };
  return meant === ''
    ? undefined
    : { fault: `ends with ${names[mark] ?? 'punctuation'}, which is no part of it`, meant };
}

/** `https://https://x`, also with a slip in one of the two. */
function twice(text: string): AddressFault | undefined {
  const [, scheme = '', rest = ''] =
    /^https?:\/*(?=https?(?::|\/\/))(https?)(?::\/*|\/\/+)(.*)$/is.exec(text) ?? [];
  if (scheme === '') return undefined;
  const isLonger = /^https?(?::|\/\/)/i.test(rest);
  return {
    fault: 'has `https://` twice',
    ...(rest !== '' && !isLonger && { meant: `${scheme.toLowerCase()}://${rest}` }),
  };
}

/** `https:/x`, `https//x`, `https:///x` and `https://.x`, where what follows is the name of a server. */
function brokenStart(text: string): AddressFault | undefined {
  const [, scheme = '', marks = '', rest = ''] =
    /^(https?)(:\/\/\/+|:\/|:|\/\/)(?!\/)(.*)$/is.exec(text) ?? [];
  if (scheme === '' || !/^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)/.test(rest)) return undefined;
  return {
    fault: `has \`${scheme}${marks}\` instead of \`${scheme.toLowerCase()}://\``,
    meant: `${scheme.toLowerCase()}://${rest}`,
  };
}

function mailFault(text: string): AddressFault | undefined {
  const [to = ''] = text.slice('mailto:'.length).split('?');
  const names = decoded(to)
    .split(',')
    .map((each) => each.trim());
  const wrong = names.find((each) => !isMail(each));
  if (wrong === undefined) return undefined;
  if (wrong === '') return { fault: 'has no email address' };
  const bare = wrong.replace(/^\/+|^mailto:/gi, '');
  if (!wrong.includes('@')) return { fault: 'has no `@`' };
  return {
    fault: `has an incomplete email address`,
    ...(names.length === 1 && isMail(bare) && { meant: text.replace(wrong, bare) }),
  };
}

/** Whether a text is an email address, such as `name@example.org`. */
export function isMail(text: string): boolean {
  return /^[^\s@<>()[\]",:;\\/]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
