import { ApiErrorProvider, useApiError } from 'react-errata'

globalThis.page = { ApiErrorProvider, useApiError }
