import { isBlank, isFileName, quoted } from './format-value.ts';
import type { AuditProblem } from './rule.ts';

/** An image in a file of any type. */
export interface Image {
  readonly altText: string;
  /** Whether it is marked as decoration. */
  readonly isDecorative: boolean;
  readonly where: string;
}

/**
 * Finds images without alt text, or with a file name in its place.
 *
 * @param help how to add alt text in a file of this type
 */
export function* altTextProblems(images: readonly Image[], help: string): Generator<AuditProblem> {
  for (const { altText, isDecorative, where } of images)
    if (isFileName(altText))
      yield { message: `Alt text ${quoted(altText)} is only a file name`, help, where };
    else if (isBlank(altText) && !isDecorative)
      yield { message: 'Image has no alt text', help, where };
}
