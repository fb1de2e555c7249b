import type { Colors } from '../theme.ts';

/**
 * The style sheet in the colors of a toolkit. It has those of the default accent, in both schemes; other colors come
 * after them. On dark paper the accent is lighter.
 */
export function withColors(styleSheet: string, { accent, tint, rule }: Colors): string {
  if (styleSheet.includes(`--accent: #${accent};`)) return styleSheet;
  return `${styleSheet}
/* The colors of this toolkit. */
:root {
  --accent: #${accent};
  --tint: #${tint};
  --rule: #${rule};
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    --accent: #${lighter(accent)};
    --tint: #18262c;
    --rule: #4c6670;
  }
}
`;
}

/** A color mixed with more white than its own. */
function lighter(color: string): string {
  return [0, 2, 4]
    .map((at) => {
      const value = Number.parseInt(color.slice(at, at + 2), 16);
      return Math.round(value + (255 - value) * 0.58)
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}
