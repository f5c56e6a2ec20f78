import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { expect } from 'vitest'

// Where one of the two, or a package's own copy, were a newer React, elements of one would be unknown to the other.
expect([version, domVersion]).toEqual(['18.3.1', '18.3.1'])
