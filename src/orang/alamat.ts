/** The address of the product as people reach it, without a closing slash. */
export const ALAMAT_PUBLIK = Symbol('orang:ALAMAT_PUBLIK');
