/** What a host says about the person: whether they are signed in, or nothing. */
export type SaidSignedIn = boolean | 'notSaid'

/** The same as the library takes it, to which nothing said is nothing given. */
export const givenSignedIn = (said: SaidSignedIn): { readonly signedIn?: boolean } =>
  said === 'notSaid' ? {} : { signedIn: said }
