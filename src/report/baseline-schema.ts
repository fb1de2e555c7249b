import * as z from 'zod';

/** A file of known findings. */
export const baselineFile = z.strictObject({
  version: z.literal(1),
  findings: z
    .array(
      z.strictObject({
        file: z.string().max(1_000),
        rule: z.string().max(100),
        fingerprint: z.string().regex(/^[0-9a-f]{32}:\d{1,7}$/),
      }),
    )
    .max(100_000),
});
