/** @jest-environment jsdom */
import { expect, test } from './runner'
import './kit'

/* Jest's own environment, as most people have it. */

test('Response is hidden', () => expect(typeof Response).toBe('undefined'))
