import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/built.ts'],
          // Real processes in real terminals: generous, so that a slow machine is no reason to fail.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
