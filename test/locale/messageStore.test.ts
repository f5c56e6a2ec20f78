import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import english from '../../locales/en/common.json'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import { createMessageStore } from '../../src/locale/messageStore'

const loader = (messages: Readonly<Record<string, string>>) => vi.fn(() => Promise.resolve({ default: messages }))

const make = () => {
  const loaders = {
    en: loader({ a: 'a' }),
    de: loader({ a: 'ä' }),
    'es-419': loader({ a: 'lat' }),
    es: loader({ a: 'esp' }),
  }
  const api = defineCatalogue({ name: 'api', errors: {}, messages: loaders })
  const common = { de: loader({ 'ui.dismiss': 'Schließen' }), es: loader({ 'ui.dismiss': 'Cerrar' }), en: loader({}) }
  return { loaders, common, api }
}

describe('loading', () => {
  it('takes the nearest locale of each catalogue, once', async () => {
    const { loaders, common, api } = make()
    const store = createMessageStore({ catalogues: [api], commonLoaders: common })
    expect(store.ready('es-MX', ['common', 'api'])).toBe(false)
    await Promise.all([store.load('es-MX', ['common', 'api']), store.load('es-MX', ['api'])])
    await store.load('es-MX', ['common', 'api'])
    expect(store.ready('es-MX', ['common', 'api'])).toBe(true)
    expect(store.lookup('es-MX', 'api', 'a')).toEqual({ text: 'lat', tag: 'es-419' })
    expect(store.lookup('es-MX', 'common', 'ui.dismiss')).toEqual({ text: 'Cerrar', tag: 'es' })
    expect([loaders['es-419'], loaders.es, loaders.en, loaders.de].map((one) => one.mock.calls.length)).toEqual([
      1, 0, 0, 0,
    ])
    expect(common.es).toHaveBeenCalledTimes(1)
  })

  it('has the shared English without loading', () => {
    const { common, api } = make()
    const store = createMessageStore({ catalogues: [api], commonLoaders: common })
    expect(store.ready('en', ['common'])).toBe(true)
    expect(store.ready('en-GB', ['common'])).toBe(true)
    expect(store.lookup('fi', 'common', 'ui.dismiss')).toEqual({ text: english['ui.dismiss'], tag: 'en' })
    expect(common.en).not.toHaveBeenCalled()
  })

  it('loads English copy where the language is not there at all, and only there', async () => {
    const { loaders, common, api } = make()
    const only = defineCatalogue({ name: 'only', errors: {}, messages: { en: loaders.en } })
    const store = createMessageStore({ catalogues: [api, only], commonLoaders: common })
    await store.load('de', ['only'])
    expect(loaders.en).not.toHaveBeenCalled()
    await store.load('fi', ['only'])
    expect(store.lookup('fi', 'only', 'a')).toEqual({ text: 'a', tag: 'en' })
  })

  it('takes the loaders of the shared copy that a catalogue brings along', async () => {
    const { common, api } = make()
    const store = createMessageStore({ catalogues: [{ ...api, commonLoaders: common }] })
    await store.load('de', ['common'])
    expect(store.lookup('de', 'common', 'ui.dismiss')?.text).toBe('Schließen')
    expect(store.available()).toEqual(expect.arrayContaining(['en', 'de', 'es', 'es-419']))
  })

  it('tells listeners, and counts', async () => {
    const { api } = make()
    const store = createMessageStore({ catalogues: [api] })
    const listener = vi.fn()
    const stop = store.subscribe(listener)
    await store.load('de', ['api'])
    expect([listener.mock.calls.length, store.version()]).toEqual([1, 1])
    stop()
    await store.load('es', ['api'])
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

describe('failure', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  it('never rejects, is said once, and is tried again later', async () => {
    const load = vi.fn(() => Promise.reject<{ default: Record<string, string> }>(new Error('no chunk')))
    const onError = vi.fn()
    const store = createMessageStore({
      catalogues: [defineCatalogue({ name: 'api', errors: {}, messages: { en: {}, de: load } })],
      onError,
    })
    await store.load('de', ['api'])
    await store.load('de', ['api'])
    expect(load).toHaveBeenCalledTimes(1)
    expect(onError.mock.calls).toEqual([['de', 'api', new Error('no chunk')]])
    expect(store.ready('de', ['api'])).toBe(false)
    load.mockResolvedValue({ default: { a: 'ä' } })
    await vi.advanceTimersByTimeAsync(5000)
    await store.load('de', ['api'])
    expect(store.lookup('de', 'api', 'a')?.text).toBe('ä')
    expect(store.ready('de', ['api'])).toBe(true)
  })
})

describe("the host's messages", () => {
  it('stand before everything else', async () => {
    const { api } = make()
    const store = createMessageStore({
      catalogues: [api],
      messages: { de: { api: { a: 'mein' } }, en: { common: { 'ui.dismiss': 'Close' } } },
    })
    await store.load('de', ['api'])
    expect(store.lookup('de', 'api', 'a')?.text).toBe('mein')
    expect(store.lookup('en', 'common', 'ui.dismiss')?.text).toBe('Close')
    expect(store.lookup('en', 'common', 'ui.copied')?.text).toBe(english['ui.copied'])
  })
  it('are asked for once, and what they lack comes from the catalogues', async () => {
    const { api, loaders } = make()
    const loadMessages = vi.fn(() => Promise.resolve({ common: { 'ui.dismiss': 'Zu' } }))
    const store = createMessageStore({ catalogues: [api], loadMessages })
    expect(store.ready('de', ['common', 'api'])).toBe(false)
    await Promise.all([store.load('de', ['common', 'api']), store.load('de', ['common', 'api'])])
    expect(loadMessages.mock.calls).toEqual([['de', ['common', 'api']]])
    expect(store.lookup('de', 'common', 'ui.dismiss')?.text).toBe('Zu')
    expect(loaders.de).toHaveBeenCalledTimes(1)
    expect(store.ready('de', ['common', 'api'])).toBe(true)
  })
  it('may be nonsense', async () => {
    const store = createMessageStore({
      catalogues: [],
      messages: { de: { api: null as never, common: { a: 5 as never } } },
      loadMessages: () => Promise.resolve(null as never),
    })
    await store.load('de', ['common', 'constructor', '__proto__'])
    expect(store.lookup('de', 'common', 'a')).toBeUndefined()
    expect(store.lookup('de', 'common', 'constructor')).toBeUndefined()
    expect(store.lookup('__proto__', '__proto__', '__proto__')).toBeUndefined()
  })
})
