import { formContract } from './formContract'

formContract()
