import type { Renderer } from '../model/index.ts';
import { checklist } from './checklist/index.ts';
import { html } from './html/index.ts';
import { word } from './word/index.ts';

/** What the content can become, by name. */
export const renderers = { html, word, checklist } satisfies Record<string, Renderer>;
