import { controlsContract } from '../adapters/controlsContract'
import { formContract } from '../adapters/formContract'
import { validationContract } from '../adapters/validationContract'

/* Focus, native validation and labels as a browser has them. */
formContract()
controlsContract()
validationContract()
