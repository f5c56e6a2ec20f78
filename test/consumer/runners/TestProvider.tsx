import { assetpay } from 'react-errata/catalogues/assetpay'
import { tesser } from 'react-errata/catalogues/tesser'
import { loadMessages, TestErrorProvider, type TestErrorProviderProps } from 'react-errata/testing'

export const catalogues = [assetpay, tesser]

/**
 * Called in a test: CommonJS has no `await` at the top, and Jest refuses what is imported between a file and its first test.
 */
export async function testProvider() {
  const messages = await loadMessages(catalogues, ['en', 'de'])
  return (props: TestErrorProviderProps) => <TestErrorProvider catalogues={catalogues} messages={messages} {...props} />
}
