import { expect, test } from 'vitest'
import { layerProblem, packageProblem } from '../../.config/layers.js'

test.each([
  ['core/resolveProblem.ts', 'catalogue/types.ts'],
  ['core/resolveProblem.ts', 'problem.ts'],
  ['catalogue/check/checkCatalogue.ts', 'errataError.ts'],
  ['components/banner/ErrorBanner.tsx', 'react/shellContext.ts'],
  ['components/banner/ErrorBanner.tsx', 'components/parts/surfaceProps.ts'],
  ['index.ts', 'components/banner/ErrorBanner.tsx'],
  ['react/useErrorRecord.ts', 'engine/lastResort.ts'],
  ['engine/chunk.ts', 'components/banner/BannerBody.tsx'],
  ['testing/TestErrorProvider.tsx', 'engine/index.ts'],
  ['catalogues/ratio/catalogue.ts', 'catalogues/ratio/describe.ts'],
  ['catalogues/ratio/index.ts', 'catalogues/common/modules.ts'],
  ['catalogues/ratio/index.ts', 'locales/de/ratio.json'],
  ['locale/messageStore.ts', 'locales/en/common.json'],
])('%s may import %s', (from, to) => expect(layerProblem(from, to)).toBeUndefined())

test.each([
  ['catalogue/types.ts', 'core/resolveProblem.ts'],
  ['core/resolveProblem.ts', 'react/shellContext.ts'],
  ['react/shellContext.ts', 'components/banner/ErrorBanner.tsx'],
  ['react/shellContext.ts', 'index.ts'],
  ['react/shellContext.ts', 'engine/chunk.ts'],
  ['store/createStore.ts', 'engine/lastResort.ts'],
  ['core/resolveProblem.ts', 'catalogues/ratio/index.ts'],
  ['index.ts', 'catalogues/ratio/index.ts'],
  ['catalogues/ratio/envelope.ts', 'catalogues/tesser/envelope.ts'],
  ['catalogues/ratio/envelope.ts', 'core/input/plainData.ts'],
  ['catalogues/ratio/index.ts', 'locales/de/tesser.json'],
  ['locale/messageStore.ts', 'locales/en/ratio.json'],
  ['core/resolveProblem.ts', 'stories/support/catalogues.ts'],
])('%s must not import %s', (from, to) => expect(layerProblem(from, to)).toBeTypeOf('string'))

test('packages stay where they belong', () => {
  expect(packageProblem('react/useApiError.ts', 'react')).toBeUndefined()
  expect(packageProblem('engine/radixToast.ts', '@radix-ui/react-toast')).toBeUndefined()
  expect(packageProblem('store/toastQueue.ts', '@radix-ui/react-toast')).toBeTypeOf('string')
  expect(packageProblem('core/values/formatters.ts', 'react-intl')).toBeTypeOf('string')
  expect(packageProblem('catalogues/ratio/index.ts', 'react/jsx-runtime')).toBeTypeOf('string')
  expect(packageProblem('react/useApiError.ts', 'lodash')).toBeTypeOf('string')
})

test('the engine is loaded after the page; before, its types are known', () => {
  expect(layerProblem('engine/lazyEngine.ts', 'engine/chunk.ts', { isLazy: true })).toBeUndefined()
  expect(layerProblem('store/providerState.ts', 'engine/chunk.ts', { isType: true })).toBeUndefined()
  expect(layerProblem('engine/lazyEngine.ts', 'engine/chunk.ts')).toBeTypeOf('string')
})
