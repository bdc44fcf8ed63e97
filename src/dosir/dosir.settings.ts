/** What a dossier says of the program, and the address of this installation without a closing slash. */
export interface DosirSettings { readonly versi: string; readonly alamatPublik: string }
export const DOSIR_SETTINGS = Symbol('DOSIR_SETTINGS');
