const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * The id of an entry's own story. Storybook makes it of the title and of the export's name, in which digits stand
 * alone.
 */
export const storyIdOf = (catalogueTitle: string, domain: string, code: string): string =>
  `${slug(`Catalogue/${catalogueTitle}/${domain}`)}--${slug(
    code
      .replace(/^(?![A-Za-z])/, 'code_')
      .replace(/([^\n])([A-Z])([a-z])/g, '$1 $2$3')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([a-z])(\d)/gi, '$1 $2')
      .replace(/(\d)([a-z])/gi, '$1 $2'),
  )}`
