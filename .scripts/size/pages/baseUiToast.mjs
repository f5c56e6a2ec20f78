import { Toast } from '@base-ui/react/toast'

const { Action, Close, Content, Description, Portal, Provider, Root, Title, useToastManager, Viewport } = Toast
globalThis.page = {
  Action,
  Close,
  Content,
  Description,
  Portal,
  Provider,
  Root,
  Title,
  useToastManager,
  Viewport,
}
