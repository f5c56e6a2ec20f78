/** Where the widgets have the library from. In an application: `export * from 'react-errata'`. */
export * from '../../../src'
