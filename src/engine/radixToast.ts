import { Description, Provider, Root, Title, Viewport } from '@radix-ui/react-toast'

/** What the toaster takes from Radix. */
export const radixToast = { Description, Provider, Root, Title, Viewport }
export type RadixToast = typeof radixToast
