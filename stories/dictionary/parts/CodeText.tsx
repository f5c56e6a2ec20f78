import { Fragment } from 'react'

/** A code that, where it is too long for a line, breaks behind an underscore, a hyphen, a slash or a dot. Copied, it is whole. */
export const CodeText = ({ children }: { readonly children: string }) =>
  children.split(/(?<=[_/.-])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
