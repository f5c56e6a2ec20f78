import { defineConfig } from 'vitest/config'

const projectIn = (environment) => ({
  test: {
    name: environment,
    environment,
    include: ['{whole,fakeTimers}.test.tsx'],
    // Testing Library cleans up by itself where there is an `afterEach`.
    globals: true,
    testTimeout: 30_000,
  },
})

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: { projects: ['jsdom', 'happy-dom'].map(projectIn) },
})
