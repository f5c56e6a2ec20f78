interface SubmitProps {
  readonly label: string
  readonly busy: boolean
}

/** The form's button. While busy it keeps the focus; the form ignores a second press. */
export const Submit = ({ label, busy }: SubmitProps) => (
  <button className="widget-submit" type="submit" aria-disabled={busy || undefined} aria-busy={busy || undefined}>
    {label}
  </button>
)
