import { addressesOf } from '../../addresses/addresses.ts';
import { toPrivate } from '../../addresses/private.ts';
import { toTracked, type Tracked } from '../../addresses/tracked.ts';
import { toWrapped } from '../../addresses/wrapped.ts';
import { exact, list, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds addresses with parameters that only track readers, or with somebody's email address. */
export const urlClean: CorpusRule = {
  id: 'url-clean',
  severity: 'warning',
  scope: 'corpus',
  summary: 'No address has tracking parameters such as `utm_source`, or an email address in it.',
  why: 'They tell the web site which newsletter a reader comes from, or give away who copied the address.',
  examples: {
    good: [{ body: '[The rules](https://example.org/rules?year=2018)' }],
    bad: [
      { body: '[The rules](https://example.org/rules?year=2018&utm_source=news)' },
      { body: '[The rules](https://example.org/rules?reader=jo%40agency.example)' },
    ],
  },
  *check(corpus) {
    for (const { file, url, place, toFix } of addressesOf(corpus)) {
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
  },
};

function messageOf({ parameters, mail }: Tracked): string {
  if (mail !== undefined) return `This address contains the email address ${quote(mail)}`;
  return `This address contains ${parameters.length === 1 ? 'the tracking parameter' : 'the tracking parameters'} ${list(parameters)}`;
}
