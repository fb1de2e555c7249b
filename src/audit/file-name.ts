import { quoted } from './format-value.ts';
import type { AuditProblem, Profile } from './rule.ts';

const maxLength = 30;

/** Finds faults in the name of a published file; any other file may have any name. */
export function* fileNameProblems(name: string, profile: Profile): Generator<AuditProblem> {
  if (profile === 'any') return;
  const stem = name.replace(/\.[^.]*$/, '');
  const clean = stem.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'file';
  if (!/^[\w-]+$/.test(stem))
    yield {
      message: `File name ${quoted(name)} has spaces or special characters`,
      help: `Rename it to ${quoted(`${clean}${name.slice(stem.length)}`)}.`,
    };
  if (stem.length > maxLength)
    yield {
      message: `File name has ${stem.length} characters; the limit is ${maxLength}`,
      help: `Shorten the name to ${maxLength} characters or fewer.`,
    };
}
