import type { Grammar } from '../../catalogue/definition'

export const grammar: Grammar = () => undefined
