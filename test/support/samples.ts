import type { Samples } from '../../src/catalogue/types'
import { samples as abstrapay } from '../../src/catalogues/abstrapay/samples'
import { samples as assetpay } from '../../src/catalogues/assetpay/samples'
import { samples as ratio } from '../../src/catalogues/ratio/samples'
import { samples as tesser } from '../../src/catalogues/tesser/samples'

/** The sample answers of the four APIs, by catalogue and code. */
export const allSamples: Readonly<Record<string, Samples>> = { abstrapay, assetpay, ratio, tesser }
