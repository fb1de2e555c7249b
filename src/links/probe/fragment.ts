/** Before the ids of what its users wrote, GitHub and others put this; a script finds them again. */
const prefix = 'user-content-';

/**
 * Whether a fragment needs no element: `top` and none at all are the top of every page
 * (https://html.spec.whatwg.org/#select-the-indicated-part), and what begins with `/` or `!` is a
 * place inside a page that a script makes.
 */
export function hasAlways(fragment: string): boolean {
  return fragment === '' || fragment.toLowerCase() === 'top' || /^[/!]/.test(fragment);
}

/** The ids and names that a fragment may lead to. */
export function namesOf(fragment: string): readonly string[] {
  return spellingsOf(fragment).flatMap((name) => [name, prefix + name]);
}

/** A name as it is written, and as it is without percent-encoding. */
export function spellingsOf(name: string): readonly string[] {
  try {
    const decoded = decodeURIComponent(name);
    return decoded === name ? [name] : [name, decoded];
  } catch {
    return [name];
  }
}
