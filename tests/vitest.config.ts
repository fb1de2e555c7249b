import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/conformance/**', 'node_modules/**'],
    testTimeout: 30_000,
    // Processes, since a thread cannot change its time zone; libraries are loaded once in each.
    pool: 'forks',
    isolate: false,
  },
});
