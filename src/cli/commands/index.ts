import type { Command } from '../command.ts';
import { audit } from './audit.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { comment } from './comment.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { links } from './links.ts';
import { merge } from './merge.ts';
import { pack } from './pack.ts';
import { serve } from './serve.ts';

/** What the program can do, by the word that asks for it. */
export const commands = {
  check,
  build,
  serve,
  diff,
  links,
  merge,
  audit,
  checklist,
  comment,
  pack,
  explain,
} satisfies Record<string, Command>;
