import abstrapayEnglish from '../../locales/en/abstrapay.json'
import assetpayEnglish from '../../locales/en/assetpay.json'
import commonEnglish from '../../locales/en/common.json'
import ratioEnglish from '../../locales/en/ratio.json'
import tesserEnglish from '../../locales/en/tesser.json'
import { common as commonCatalogue } from '../../src/catalogue/common'
import type { Catalogue, Description, Messages, Samples } from '../../src/catalogue/types'
import { abstrapay } from '../../src/catalogues/abstrapay/definitions'
import { descriptions as abstrapayDescriptions } from '../../src/catalogues/abstrapay/describe'
import { samples as abstrapaySamples } from '../../src/catalogues/abstrapay/samples'
import { assetpay } from '../../src/catalogues/assetpay/definitions'
import { descriptions as assetpayDescriptions } from '../../src/catalogues/assetpay/describe'
import { samples as assetpaySamples } from '../../src/catalogues/assetpay/samples'
import { descriptions as commonDescriptions } from '../../src/catalogues/common/describe'
import { samples as commonSamples } from '../../src/catalogues/common/samples'
import { ratio } from '../../src/catalogues/ratio/definitions'
import { descriptions as ratioDescriptions } from '../../src/catalogues/ratio/describe'
import { samples as ratioSamples } from '../../src/catalogues/ratio/samples'
import { tesser } from '../../src/catalogues/tesser/definitions'
import { descriptions as tesserDescriptions } from '../../src/catalogues/tesser/describe'
import { samples as tesserSamples } from '../../src/catalogues/tesser/samples'

/** A catalogue with everything that belongs to it, for tests over all of them. */
export interface CatalogueUnderTest {
  readonly name: string
  readonly catalogue: Catalogue
  readonly samples: Samples
  readonly descriptions: Readonly<Record<string, Description>>
  /** Its English messages, by id. */
  readonly english: Messages
}

const underTest = (
  catalogue: Catalogue,
  samples: Samples,
  descriptions: Readonly<Record<string, Description>>,
  english: Messages,
): CatalogueUnderTest => ({ name: catalogue.name, catalogue, samples, descriptions, english })

/** The four APIs. */
export const catalogues: readonly CatalogueUnderTest[] = [
  underTest(assetpay, assetpaySamples, assetpayDescriptions, assetpayEnglish),
  underTest(abstrapay, abstrapaySamples, abstrapayDescriptions, abstrapayEnglish),
  underTest(ratio, ratioSamples, ratioDescriptions, ratioEnglish),
  underTest(tesser, tesserSamples, tesserDescriptions, tesserEnglish),
]

/** What is known without an API. */
export const common: CatalogueUnderTest = underTest(commonCatalogue, commonSamples, commonDescriptions, commonEnglish)
