/* What stands in the head of Storybook's two documents. */

/** Inside the document: a static host needs no file for it, and none is asked for. */
const icon = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
  '<rect width="32" height="32" rx="8" fill="#3a4a8c"/>',
  '<path d="M16 7v11" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/>',
  '<circle cx="16" cy="24" r="2.25" fill="#fff"/>',
  '</svg>',
].join('')
const iconLink = `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(icon)}">`

/** Before the themes are there, the page has their background: nothing flashes in the dark. */
const firstPaint = (light: string, dark: string): string =>
  `<style>html{background:${light}}@media (prefers-color-scheme:dark){html{background:${dark}}}</style>`

export const managerHead = (head = ''): string => `${head}${iconLink}${firstPaint('#f5f6f9', '#171b25')}`

export const previewHead = (head = ''): string => `${head}${iconLink}${firstPaint('#e4e7ee', '#12151d')}`
