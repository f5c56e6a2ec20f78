import { controlsContract } from '../adapters/controlsContract'
import { formContract } from '../adapters/formContract'

/* Focus, native validation and labels as a browser has them. */
formContract()
controlsContract()
