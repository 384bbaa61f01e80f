import { defineConfig } from 'vitest/config';
import { addresseeNames } from './scripts/addressees.js';

const define = { __ADDRESSEES__: JSON.stringify(addresseeNames()) };

export default defineConfig({
  test: {
    projects: [
      {
        define,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**'],
          setupFiles: ['test/properties.ts'],
          testTimeout: 20_000,
        },
      },
      {
        define,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/built.ts'],
          setupFiles: ['test/properties.ts'],
          // Real processes in real terminals: generous, so that a slow machine is no reason to fail.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
