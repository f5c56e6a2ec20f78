/** A label without the host's own colon or asterisk at its end. */
export function bareLabel(label: string): string {
  let end = label.length
  while (end > 0 && /[\s:：*]/u.test(label.charAt(end - 1))) end -= 1
  return label.slice(0, end)
}

/** The visible words of a control's own label; of a group of radio buttons, those of its legend. */
export function fieldLabel(control: Element | null): string | undefined {
  const group = control?.matches('fieldset, [type=radio]') ? control.closest('fieldset') : null
  const legend = group?.querySelector(':scope > legend')
  const labels = control && 'labels' in control ? (control as HTMLInputElement).labels : null
  const label = (legend ?? labels?.[0])?.cloneNode(true) as Element | undefined
  // A label around its control holds more than its own words.
  for (const other of label?.querySelectorAll('select, textarea, button, [data-surface]') ?? []) other.remove()
  return label?.textContent.replace(/\s+/g, ' ').trim() || undefined
}
