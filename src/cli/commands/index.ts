import type { Command } from '../command.ts';
import { build } from './build.ts';
import { check } from './check.ts';

/** What the program can do, by the word that asks for it. */
export const commands = { check, build } satisfies Record<string, Command>;
