/** Why the library refuses an answer, by the words it uses, in ours. */
const CAUSES: readonly (readonly [says: RegExp, cause: string])[] = [
  [/challenge/i, 'jawaban bukan untuk permintaan ini'],
  [/origin/i, 'passkey dibuat pada alamat lain'],
  [/RP ID/i, 'passkey dibuat untuk layanan lain'],
  [/user (could not be )?verif/i, 'perangkat tidak memeriksa pemakainya (PIN, sidik jari, atau wajah)'],
  [/user.*present/i, 'pemakai tidak menyetujui pada perangkat'],
  [/algorithm|alg /i, 'jenis kunci tidak didukung'],
];

/** The cause of a refusal as it is told; what it does not know it calls unreadable. */
export function causeOf(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  return CAUSES.find(([says]) => says.test(said))?.[1] ?? 'jawaban perangkat tidak dapat dibaca';
}
