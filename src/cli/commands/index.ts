import type { Command } from '../command.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';

/** What the program can do, by the word that asks for it. */
export const commands = { check, build, explain } satisfies Record<string, Command>;
