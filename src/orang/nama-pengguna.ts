/** How somebody may be called to sign in. */
export const NAMA_PENGGUNA = /^[A-Za-z0-9][A-Za-z0-9._@-]{2,99}$/;
