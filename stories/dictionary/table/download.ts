/** Saves a text as a file. */
export function download(name: string, type: string, text: string): void {
  // A spreadsheet takes a file without this mark for one in the machine's old encoding.
  const mark = type === 'text/csv' ? '\ufeff' : ''
  const address = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 1000)
}
