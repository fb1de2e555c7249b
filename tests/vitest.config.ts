import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export const root = resolve(import.meta.dirname, '..');

/** What the fast and the slow tests share: no limit that a busy machine would reach. */
export const shared = {
  root,
  setupFiles: 'tests/property-tests.ts',
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
  // Processes, since a thread cannot change its time zone; libraries are loaded once in each.
  pool: 'forks',
  isolate: false,
} as const;

export default defineConfig({
  test: {
    ...shared,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/{slow,conformance}/**', 'node_modules/**'],
    testTimeout: 120_000,
  },
});
