/** The part of qrcode 1.5 that is used here; the package brings no types. */
declare module 'qrcode' {
  export interface Modules { readonly size: number; get(row: number, column: number): number; }
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { readonly modules: Modules };
}
