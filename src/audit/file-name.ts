import { quoted } from './format-value.ts';
import type { AuditProblem, Profile } from './problem.ts';

const maxLength = 30;

/** Finds what the name of a released file should not have; what somebody has on a desk may be called anything. */
export function* nameFindings(name: string, profile: Profile): Generator<AuditProblem> {
  if (profile === 'any') return;
  const stem = name.replace(/\.[^.]*$/, '');
  if (!/^[\w-]+$/.test(stem))
    yield {
      message: `Unexpected signs in the file name ${quoted(name)}, expected letters, digits and hyphens`,
      help: `Call it ${quoted(`${stem.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'file'}${name.slice(stem.length)}`)}.`,
    };
  if (stem.length > maxLength)
    yield {
      message: `Unexpected file name of ${stem.length} characters, expected ${maxLength} at most`,
      help: 'Give the file a shorter name.',
    };
}
