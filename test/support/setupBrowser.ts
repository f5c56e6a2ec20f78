import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { lazyEngine, lazyRadix } from '../../src/engine/lazyEngine'

// As on a page that has been idle: the engine is there before the first error. test/engine is about the time before.
await Promise.all([lazyEngine.start(), lazyRadix.start()])

afterEach(cleanup)
