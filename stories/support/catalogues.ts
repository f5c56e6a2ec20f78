import type { Catalogue, Samples } from '../../src/catalogue/types'
import { abstrapay } from '../../src/catalogues/abstrapay/catalogue'
import { samples as abstrapaySamples } from '../../src/catalogues/abstrapay/samples'
import { assetpay } from '../../src/catalogues/assetpay/catalogue'
import { samples as assetpaySamples } from '../../src/catalogues/assetpay/samples'
import { common } from '../../src/catalogues/common/catalogue'
import { samples as commonSamples } from '../../src/catalogues/common/samples'
import { ratio } from '../../src/catalogues/ratio/catalogue'
import { samples as ratioSamples } from '../../src/catalogues/ratio/samples'
import { tesser } from '../../src/catalogues/tesser/catalogue'
import { samples as tesserSamples } from '../../src/catalogues/tesser/samples'

/** A catalogue as Storybook shows it. */
export interface ShownCatalogue {
  readonly catalogue: Catalogue
  /** Its name in the sidebar. */
  readonly title: string
  readonly samples: Partial<Samples>
}

/** Every catalogue that Storybook shows; each also has a `stories/catalogues/<name>.codes.ts`. */
export const catalogues: readonly ShownCatalogue[] = [
  { catalogue: assetpay, title: 'AssetPay', samples: assetpaySamples },
  { catalogue: abstrapay, title: 'AbstraPay', samples: abstrapaySamples },
  { catalogue: ratio, title: 'Ratio', samples: ratioSamples },
  { catalogue: tesser, title: 'Tesser', samples: tesserSamples },
  { catalogue: common, title: 'Common', samples: commonSamples },
]
