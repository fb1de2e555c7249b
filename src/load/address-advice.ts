import { url } from '../../schemas/index.ts';
import { toCode } from './write-yaml.ts';
import { replacing, type Advice, type WrongValue } from './wrong-value.ts';
import { toSubject } from './zod-messages.ts';

/** What to write in place of a wrong web address. */
export function toUrlAdvice(wrong: WrongValue): Advice | undefined {
  const { path, file } = wrong;
  const bare = wrong.written
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^[\u2018-\u201f](.*)[\u2018-\u201f]$/, '$1')
    .trim();
  const subject = toSubject(path, file);
  const slip = toAddressSlip(bare);
  if (slip && url.safeParse(slip.meant).success)
    return {
      message: `${subject} ${slip.fault}`,
      help: `Write ${toCode(slip.meant)}.`,
      fix: replacing(wrong, slip.meant),
    };
  const host = /^https?:\/\/([\w-]+)(?:[:/?#]|$)/i.exec(bare)?.[1];
  if (host !== undefined && !/^https?$/i.test(host))
    return {
      message: `${toSubject(path, file)} leads to ${toCode(host)}, a server that only your own network knows`,
      help: 'Write the address that readers outside your organization use, or leave it out.',
    };
  if (/^(?:file:|[a-z]:[\\/])/i.test(bare))
    return {
      message: `${toSubject(path, file)} leads to a file on your own computer or network`,
      help: 'Write the address of a public web page, or leave it out.',
    };
  const twice = /^(?:https?:\/*)+(https?:\/\/.*)$/i.exec(bare)?.[1];
  // A scheme of the web may be misspelled; others are no slip.
  const rest = bare.replace(/^h[a-z]{2,5}:\/*/i, '').replace(/^\/+/, '');
  const meant = twice ?? `https://${rest}`;
  if (/[\s@]/.test(meant) || !/^https?:\/\/[^/]*\.[a-z]{2,}(?:[/?#:]|$)/i.test(meant))
    return undefined;
  if (!url.safeParse(meant).success || meant === wrong.written) return undefined;
  return {
    ...(twice !== undefined && { message: `\`https://\` appears twice in ${subject}` }),
    ...(meant === bare && { message: `Curly quotation marks don't work around ${subject}` }),
    help: `Write ${toCode(meant)}.`,
    fix: replacing(wrong, meant),
  };
}

/** What a web address ends with, or is interrupted by, and does not need. */
function toAddressSlip(
  bare: string,
): { readonly fault: string; readonly meant: string } | undefined {
  if (!/^https?:\/\//i.test(bare)) return undefined;
  const [, pasted = ''] = /^([^\s<>]+)\s*<[^<>]*>?$/.exec(bare) ?? [];
  if (pasted !== '')
    return { fault: 'has another address behind it, between `<` and `>`', meant: pasted };
  const trimmed = bare.replace(/[,;]+$/, '');
  if (trimmed !== bare)
    return { fault: 'ends with punctuation that is no part of the address', meant: trimmed };
  const encoded = bare.replace(/ /g, '%20');
  return encoded === bare ? undefined : { fault: 'contains a space', meant: encoded };
}

/** The email address in `Jo <jo@example.org>` or `mailto:jo@example.org`. */
export function toMailAdvice(wrong: WrongValue, value: string): Advice | undefined {
  const mails =
    value.match(/(?<![^\s@<>()[\]",:;\\/])[^\s@<>()[\]",:;\\/]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
  const [mail] = new Set(mails.map((each) => each.toLowerCase()));
  if (wrong.format !== 'email' || mail === undefined || new Set(mails).size > 1) return undefined;
  return { help: `Write ${toCode(mails[0] ?? '')}.`, fix: replacing(wrong, mails[0] ?? '') };
}
