/* Follows links of the static build in its data: files, stories of the index, entries of the catalogue, anchors. */

/** Widgets lead to a support page that a host would have; this domain is for examples. */
const isExample = (url) => new URL(url).hostname === 'example.com'

/** What the Catalogue page can be filtered by in an address, with the values that there are. */
function filterValues(entries) {
  const facets = ['catalogue', 'domain', 'status', 'severity', 'disclosure', 'outcome', 'surface', 'recovery', 'field']
  return new Map(facets.map((facet) => [facet, new Set(entries.map((entry) => String(entry[facet] ?? 'none')))]))
}

/**
 * @returns how many links there were, what is wrong with them, and how many codes have a story of their own
 */
export function checkLinks({ pages, base, files, stories, entries, llms }) {
  const keys = new Set(entries.map(({ catalogue, code }) => `${catalogue}/${code}`))
  const filters = filterValues(entries)
  const anchors = new Map()
  for (const { id, anchors: found } of pages) anchors.set(id, new Set([...(anchors.get(id) ?? []), ...found]))

  /** Undefined if the link leads somewhere. */
  function faultOf(url, from) {
    const { hash, origin, pathname, searchParams } = new URL(url)
    if (isExample(url)) return undefined
    if (!`${origin}${pathname}`.startsWith(base)) return 'outside of the sub-path'
    const file = pathname.slice(new URL(base).pathname.length)
    if (file !== '' && !files.has(file)) return 'no such file'
    const path = searchParams.get('path')
    const story = path?.replace(/^\/(story|docs)\//, '') ?? searchParams.get('id') ?? from
    if ((file === '' || file === 'iframe.html') && story !== undefined) {
      const found = stories[story]
      if (!found) return `no such story: ${story}`
      if (path && path.startsWith('/docs/') !== (found.type === 'docs')) return `not a ${path.split('/')[1]} page`
    }
    const entry = searchParams.get('entry')
    if (entry !== null && !keys.has(entry)) return `no such entry: ${entry}`
    for (const [facet, values] of filters) {
      for (const value of searchParams.get(facet)?.split(',') ?? []) {
        if (!values.has(value)) return `nothing has ${facet} ${value}`
      }
    }
    const anchor = decodeURIComponent(hash.slice(1))
    if (anchor !== '' && !anchors.get(story)?.has(anchor)) return `no such anchor: ${anchor}`
    return undefined
  }

  const faults = []
  let count = 0
  const follow = (url, from, where) => {
    count += 1
    const fault = faultOf(url, from)
    if (fault !== undefined) faults.push(`${where}: ${url}: ${fault}`)
  }
  for (const { id, name, links } of pages) {
    for (const { href, url } of links) follow(href.startsWith('?') ? new URL(href, base).href : url, id, name)
  }
  const listed = [...llms.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => new URL(link, `${base}llms.txt`).href)
  for (const link of listed) follow(link, undefined, 'llms.txt')

  // Every page of a code, and every story, from the data: the pages are all made by one component.
  const permalinks = new Set(listed.map((link) => new URL(link).searchParams.get('entry')))
  for (const key of keys) if (!permalinks.has(key)) faults.push(`llms.txt has no permalink of ${key}`)
  for (const { id, type } of Object.values(stories)) {
    const isListed = listed.some((link) => new URL(link).searchParams.get('path') === `/docs/${id}`)
    if (type === 'docs' && !isListed) faults.push(`llms.txt doesn't list ${id}`)
  }
  const codeNames = Object.values(stories).filter(({ title }) => title.startsWith('Catalogue/'))
  const storiesOfCodes = entries.filter(({ code, domain }) =>
    codeNames.some(({ name, title }) => name === code && title.endsWith(`/${domain}`)),
  ).length
  return { count, faults, storiesOfCodes }
}
