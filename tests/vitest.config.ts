import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    cache: false,
    setupFiles: ['support/same-draws.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['{rooms,contracts,rails,chaos/checker}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts', '{fuzz,chaos}/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          // Two cores, a server, and a browser: a second is not always enough.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
