/** English link texts that fit any link. */
const vague = new Set(
  [
    ['click here', 'click', 'here', 'see here', 'read here', 'go here', 'go', 'this', 'that'],
    ['link', 'this link', 'the link', 'page', 'this page', 'the page', 'web page', 'webpage'],
    ['this web page', 'this webpage', 'website', 'this website', 'this site', 'site', 'url'],
    ['more', 'read more', 'see more', 'learn more', 'find out more', 'more information'],
    ['more info', 'info', 'information', 'details', 'more details', 'continue', 'next'],
    ['document', 'this document', 'pdf', 'download', 'file', 'this file', 'view', 'source'],
  ].flat(),
);

/** Whether an English link text fits any link, such as `click here`. */
export function isVagueLinkText(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return vague.has(words.join(' '));
}
