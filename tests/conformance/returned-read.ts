import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Filled } from '../answers/fill-word.ts';
import { root } from './tools.ts';

/** What `checklist read` says about a folder. */
export interface Returned {
  readonly checklists: readonly Read[];
  readonly passedOver: readonly { readonly file: string; readonly reason: string }[];
}

interface Read {
  readonly file: string;
  readonly steps: Readonly<Record<string, boolean>>;
  readonly considering: Readonly<Record<string, boolean>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly unread: readonly unknown[];
  readonly damage: readonly string[];
}

/** Reads all files of a folder at once. */
export function readReturned(content: string, folder: string): Returned {
  const words = ['checklist', 'read', '--content', join(root, content), '.'];
  const { stdout } = spawnSync('node', [join(root, 'dist/main.js'), ...words], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Returned; // its own format
}

/** What was read of a file: for each checklist the boxes that are checked, and the fields that say something. */
export function filledIn({ checklists }: Returned, name: string): readonly Filled[] {
  const parts = checklists.filter(({ file }) => file === name);
  return parts.map(({ steps, considering, fields, notes, ...rest }) => {
    const { missing, unknown, unread, damage } = rest;
    const whole = { missing: [], unknown: [], unread: [], damage: [] };
    expect({ name, missing, unknown, unread, damage }).toEqual({ name, ...whole });
    return {
      boxes: { ...only(steps, true), ...only(named(considering, '-considering'), true) },
      texts: {
        ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
        ...named(notes, '-note'),
      },
    };
  });
}

function named<Value>(
  values: Readonly<Record<string, Value>>,
  ending: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id + ending, value]));
}

function only(
  boxes: Readonly<Record<string, boolean>>,
  value: boolean,
): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(boxes).filter(([, each]) => each === value));
}
