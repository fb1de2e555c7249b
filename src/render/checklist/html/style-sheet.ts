import { mixedColor } from '../../../model/index.ts';
import type { Colors, Sheet } from '../theme.ts';

/** The ground of the page in dark mode. */
const darkPaper = '11191d';

/**
 * The style sheet in the colors of a toolkit. It has those of the default accent, in both schemes; other colors come
 * after them. In dark mode the accent is lighter.
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
    --accent: #${mixedColor(accent, 'ffffff', 0.6)};
    --tint: #${mixedColor(accent, darkPaper, 0.8)};
    --rule: #${mixedColor(accent, 'ffffff', 0.25)};
  }
}
`;
}

/** The style sheet for the paper of a toolkit: as it is, it is for US Letter. */
export function onPaper(styleSheet: string, { paper, height, margin }: Sheet): string {
  if (paper === 'letter') return styleSheet;
  const room = Math.floor(height - 2 * margin) - letterSpare;
  return styleSheet
    .replace('size: letter;', `size: ${paper};`)
    .replace('min-height: 716pt;', `min-height: ${room}pt;`);
}

/** What the page leaves free at its foot: a page that is exactly full would print on two. */
const letterSpare = 4;
