import { useState } from 'react'

/** What was made for the first rendering: an answer can be read only once, and is known by its identity. */
export const useOnce = <T>(make: () => T): T => useState(make)[0]
