import type { LedgerTable } from '../platform/history/ledger.js';

/** What can happen to a regulation in an instansi: one person proposes it, another brings it into force. */
export type LedgerType = 'regulasi.diusulkan' | 'regulasi.diaktifkan';

const COMMAND: Readonly<Record<LedgerType, string>> = { 'regulasi.diusulkan': 'regulasi.usulkan', 'regulasi.diaktifkan': 'regulasi.aktifkan' };

/** The chain that an instansi has for its regulations. */
export const RANTAI_REGULASI: LedgerTable = { name: 'peristiwa_regulasi', machine: 'regulasi', command: (type) => COMMAND[type as LedgerType] };
