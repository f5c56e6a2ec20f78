import { toast, ToastContainer } from 'react-toastify'

globalThis.page = { toast, ToastContainer }
