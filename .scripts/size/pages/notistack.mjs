import { SnackbarProvider, useSnackbar } from 'notistack'

globalThis.page = { SnackbarProvider, useSnackbar }
