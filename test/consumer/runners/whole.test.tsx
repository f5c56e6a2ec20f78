import { expect, test } from './runner'
import './kit'

test('Response is there', () => expect(typeof Response).toBe('function'))
