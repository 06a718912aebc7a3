import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const shared = {
  resolve: { alias: { '@': resolve(import.meta.dirname, 'src') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 20_000,
          setupFiles: ['src/rules/whole-tables.ts', 'src/aliexpress/whole-words.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'sixty-days',
          include: ['tests/sixty-days/*.test.ts'],
          environment: 'node',
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
