import type { FontFamily } from './font-family.ts';

/** A style sheet that asks for the families of the content first, where readers have them. */
export function askingFor(css: string, fonts: readonly Pick<FontFamily, 'name'>[]): string {
  if (fonts.length === 0) return css;
  const names = fonts.map(({ name }) => `"${name}", `).join('');
  return css.replace(/--(?:sans|serif): /g, (declaration) => declaration + names);
}
