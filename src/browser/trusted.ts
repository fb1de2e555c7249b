/** The scripts that a page may load later. */
const names = /^(?:addresses|search(?:-index(?:-\d{1,6})?)?)\.js$/;

/** Source: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** The address of a script of the site, in the type that this browser requires. */
export function toScriptAddress(assets: string, name: string): unknown {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }; // not in all browsers
  const createScriptURL = (each: string): string => {
    if (!names.test(each)) throw new TypeError(`Cannot load \`${each}\``);
    return assets + each;
  };
  policy ??= trustedTypes?.createPolicy('site', { createScriptURL }) ?? { createScriptURL };
  return policy.createScriptURL(name);
}

/** Created once: a second policy with the same name is an error. */
let policy: { createScriptURL(url: string): unknown } | undefined;
