import { Action, Close, Description, Provider, Root, Title, Viewport } from '@radix-ui/react-toast'

globalThis.page = { Action, Close, Description, Provider, Root, Title, Viewport }
