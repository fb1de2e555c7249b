import type { Commands } from '../command.ts';
import { audit } from './audit.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { comment } from './comment.ts';
import { toCompletion } from './completion.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { links } from './links.ts';
import { lsp } from './lsp.ts';
import { merge } from './merge.ts';
import { mv } from './mv.ts';
import { newCommand } from './new.ts';
import { pack } from './pack.ts';
import { preview } from './preview.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { serve } from './serve.ts';
import { suggest } from './suggest.ts';

/** What the program can do, by what it is for and by name. */
export const commandGroups: Readonly<Record<string, Commands>> = {
  'Write and build': {
    check,
    build,
    preview,
    serve,
    diff,
    history,
    import: importCommand,
    export: exportCommand,
    explain,
    new: newCommand,
    mv,
  },
  'Collect answers': { checklist },
  'Maintain and publish': { links, audit, pack, merge, comment, suggest, review, rules },
  'Set up': { init, lsp, completion: toCompletion(() => commands) },
};

/** All commands, by name. */
export const commands: Commands = Object.assign({}, ...Object.values(commandGroups));
