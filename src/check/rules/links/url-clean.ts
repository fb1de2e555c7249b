import { addressesInRegistries, addressesOn, type Address } from '../../addresses/addresses.ts';
import { toPrivate } from '../../addresses/private.ts';
import { toTracked, type Tracked } from '../../addresses/tracked.ts';
import { toWrapped } from '../../addresses/wrapped.ts';
import { exact, list, quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import type { FileProblem } from '../../../model/index.ts';

/** Finds addresses with parameters that only track readers, or with somebody's email address. */
export const urlClean: ContextRule = {
  id: 'url-clean',
  severity: 'warning',
  scope: 'context',
  summary: 'No address has tracking parameters such as `utm_source`, or an email address in it.',
  why: 'Tracking parameters tell the web site which newsletter a reader comes from, or give away who copied the address.',
  examples: {
    good: [{ body: '[The rules](https://example.org/rules?year=2018)' }],
    bad: [
      { body: '[The rules](https://example.org/rules?year=2018&utm_source=news)' },
      { body: '[The rules](https://example.org/rules?reader=jo%40agency.example)' },
    ],
  },
  check: (source) => problemsOf(addressesOn(source)),
  checkRegistries: (corpus) => problemsOf(addressesInRegistries(corpus)),
};

function* problemsOf(addresses: Iterable<Address>): Iterable<FileProblem> {
  for (const { file, url, place, toFix } of addresses) {
    if (!/^https?:/i.test(url) || toWrapped(url) || toPrivate(url)) continue;
    const tracked = toTracked(url);
    if (!tracked) continue;
    const write = `Write ${exact(tracked.clean)}.`;
    yield {
      file,
      message: messageOf(tracked),
      place,
      // Some pages need the email address, such as forms.
      help:
        tracked.mail === undefined
          ? write
          : `${write.slice(0, -1)} if it opens the same page in a browser.`,
      fix: tracked.mail === undefined ? toFix(tracked.clean) : undefined,
    };
  }
}

function messageOf({ parameters, mail }: Tracked): string {
  if (mail !== undefined) return `This address contains the email address ${quote(mail)}`;
  return `This address contains ${parameters.length === 1 ? 'the tracking parameter' : 'the tracking parameters'} ${list(parameters)}`;
}
