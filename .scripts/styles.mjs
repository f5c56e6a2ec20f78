import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Writes the stylesheet twice: as it is, and in a cascade layer for hosts that order layers. It isn't an import of the
 * components: their declarations would keep the import. Each gets an empty declaration, which TypeScript 6 asks for when a
 * stylesheet is imported for its effect.
 */
export async function writeStyles(root) {
  const dist = join(root, 'dist')
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'components', 'styles.css')],
    bundle: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const css = outputFiles[0].text
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'styles.css'), css)
  writeFileSync(join(dist, 'styles.layer.css'), `@layer errata {\n${css}}\n`)
  for (const name of ['styles', 'styles.layer']) writeFileSync(join(dist, `${name}.css.d.ts`), 'export {}\n')
}
