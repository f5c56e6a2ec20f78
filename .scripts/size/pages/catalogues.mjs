import { ApiErrorProvider, useApiError } from 'react-errata'
import { abstrapay } from 'react-errata/catalogues/abstrapay'
import { assetpay } from 'react-errata/catalogues/assetpay'
import { ratio } from 'react-errata/catalogues/ratio'
import { tesser } from 'react-errata/catalogues/tesser'

globalThis.page = { ApiErrorProvider, useApiError, catalogues: [abstrapay, assetpay, ratio, tesser] }
