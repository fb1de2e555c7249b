/** The scripts that may be loaded after a page has been. */
const names = ['search-index.js', 'search.js'];

/** What browsers have that hold scripts to Trusted Types (https://www.w3.org/TR/trusted-types/). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** The address of a script of the site, in the form in which this browser lets it be set. */
export function toScriptAddress(assets: string, name: string): unknown {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }; // not yet in all browsers
  const createScriptURL = (each: string): string => {
    if (!names.includes(each)) throw new TypeError(`Cannot load \`${each}\``);
    return assets + each;
  };
  policy ??= trustedTypes?.createPolicy('site', { createScriptURL }) ?? { createScriptURL };
  return policy.createScriptURL(name);
}

/** A policy of one name can be made once. */
let policy: { createScriptURL(url: string): unknown } | undefined;
