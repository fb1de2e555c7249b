import { toScriptAddress } from './trusted.ts';

/** Loads a script of the site. Rejected where that fails. */
export type LoadScript = (name: string) => Promise<void>;

/** @param assets the address of the folder of scripts, with `/` at its end */
export function toLoader(assets: string): LoadScript {
  return (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      // The page's policy allows only a `TrustedScriptURL`.
      script.src = toScriptAddress(assets, name) as string; // browsers without Trusted Types take a string
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => reject(new Error(name)));
      document.head.append(script);
    });
}
