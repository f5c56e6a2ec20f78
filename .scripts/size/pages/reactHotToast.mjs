import { toast, Toaster } from 'react-hot-toast'

globalThis.page = { toast, Toaster }
