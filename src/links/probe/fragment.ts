/** GitHub and others prefix the ids of user content; a script resolves them. */
const prefix = 'user-content-';

/**
 * Whether a fragment needs no element: `top` and the empty one are the top of every page
 * (https://html.spec.whatwg.org/#select-the-indicated-part), and scripts resolve those that begin with `/`
 * or `!`.
 */
export function needsNoElement(fragment: string): boolean {
  return fragment === '' || fragment.toLowerCase() === 'top' || /^[/!]/.test(fragment);
}

/** The ids and names of elements that a fragment may refer to. */
export function idsOf(fragment: string): readonly string[] {
  return spellingsOf(fragment).flatMap((id) => [id, prefix + id]);
}

/** A name as written, and percent-decoded. */
export function spellingsOf(name: string): readonly string[] {
  try {
    const decoded = decodeURIComponent(name);
    return decoded === name ? [name] : [name, decoded];
  } catch {
    return [name];
  }
}
