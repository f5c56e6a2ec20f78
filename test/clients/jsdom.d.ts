/** The little of it that is used here; the package brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly url: string; readonly pretendToBeVisual?: boolean })
    readonly window: Window
  }
}
