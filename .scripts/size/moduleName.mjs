/**
 * A module by its package, wherever that is installed: `react-errata/dist/index.js`; one of the page itself: `page`.
 * @param {string} path
 * @returns {string}
 */
export function moduleName(path) {
  const parts = path.replaceAll('\\', '/').split('/node_modules/')
  const last = parts.at(-1)
  if (path.includes('\0') || parts.length === 1) return 'bundler'
  return last.startsWith('.cache/') ? 'page' : last
}
