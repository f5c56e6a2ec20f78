import { useContext } from 'react'
import { StoryLocale } from '../../support/words'

/** The language of the page around the widgets. Here it is the toolbar's; in an application return your own. */
export const useLocale = (): string => useContext(StoryLocale)
