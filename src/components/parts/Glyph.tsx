/** A sign drawn with lines, on a button that says what it means. */
export function Glyph({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false" className="errata-glyph">
      <path className="errata-line" d={path} />
    </svg>
  )
}
