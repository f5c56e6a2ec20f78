/** All that the server part needs of Node. */
declare const process: { readonly stdout: { write(text: string): void } }
