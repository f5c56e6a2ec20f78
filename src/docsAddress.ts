/**
 * Where this Storybook is published, without a slash at the end. Empty until it is: then pages are named, not linked. Set it
 * together with `homepage`, `repository` and `bugs` in package.json.
 */
export const docsAddress: string = ''
