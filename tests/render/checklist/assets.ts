import { readFileSync } from 'node:fs';
import type { Assets } from '../../../src/model/index.ts';

const fonts = 'node_modules/@expo-google-fonts/source-sans-3';
const wordFonts = 'node_modules/@expo-google-fonts/carlito';

/** What the shell hands to the renderer of the checklist. */
export const assets: Assets = new Map(
  [
    'src/assets/checklist.css',
    'src/assets/checklist.js',
    `${fonts}/400Regular/SourceSans3_400Regular.ttf`,
    `${fonts}/600SemiBold/SourceSans3_600SemiBold.ttf`,
    `${fonts}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
    `${wordFonts}/400Regular/Carlito_400Regular.ttf`,
    `${wordFonts}/700Bold/Carlito_700Bold.ttf`,
  ].map((path) => [path.split('/').at(-1) ?? path, readFileSync(path)]),
);
