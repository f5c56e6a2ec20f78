import { toast, Toaster } from 'sonner'

globalThis.page = { toast, Toaster }
