import { controlsContract } from './controlsContract'

controlsContract()
