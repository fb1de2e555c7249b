import { addressesInRegistries, addressesOn, type Address } from '../../addresses/addresses.ts';
import { toTracked } from '../../addresses/tracked.ts';
import { toWrapped } from '../../addresses/wrapped.ts';
import { exact } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import type { FileProblem } from '../../../model/index.ts';

/** Finds addresses of services that record who opens a link, such as Outlook Safe Links. */
export const urlDirect: ContextRule = {
  id: 'url-direct',
  severity: 'error',
  scope: 'context',
  summary: 'Every address leads straight to its page, not through a mail filter or a redirect.',
  why: 'Such addresses often contain the email address of the person who copied them, record who follows them, and stop working.',
  examples: {
    good: [{ body: '[The rules](https://example.org/rules?from=2018)' }],
    bad: [
      {
        body: '[The rules](https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Frules&data=05%7Cjo%40agency.example&reserved=0)',
      },
      { body: '[The rules](https://www.google.com/url?q=https://example.org/rules&sa=D)' },
      { body: '[The rules](https://url.us.m.mimecastprotect.com/s/AbC?domain=example.org)' },
    ],
  },
  check: (source) => problemsOf(addressesOn(source)),
  checkRegistries: (corpus) => problemsOf(addressesInRegistries(corpus)),
};

function* problemsOf(addresses: Iterable<Address>): Iterable<FileProblem> {
  for (const { file, url, place, toFix } of addresses) {
    const wrapped = toWrapped(url);
    if (!wrapped) continue;
    const { service, direct } = wrapped;
    const clean = direct && (toTracked(direct)?.clean ?? direct);
    yield {
      file,
      message: `This address leads through ${service} instead of straight to its page`,
      place,
      help: clean
        ? `Write ${exact(clean)}.`
        : 'Open it in a browser, and write the address that the browser shows then.',
      fix: clean ? toFix(clean) : undefined,
    };
  }
}
