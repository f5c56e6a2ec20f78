import { validationContract } from './validationContract'

validationContract()
