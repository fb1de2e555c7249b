import { defineConfig } from 'vitest/config';
import { shared } from '../vitest.config.ts';

export default defineConfig({
  test: { ...shared, include: ['tests/slow/**/*.test.ts'], testTimeout: 600_000 },
});
