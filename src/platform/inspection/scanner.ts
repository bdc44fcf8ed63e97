import { ClamdUnavailable, ping, SILENCE_MS, scanFile, type ClamdAddress } from './clamd.js';
import type { ScanResult } from './inspection.types.js';

/** Looks for malware with clamd where one is configured. What could not be scanned is told, and is nobody's fault: policy decides what then. */
export class Scanner {
  /** @param address null: there is no scanner */
  constructor(private readonly address: ClamdAddress | null, private readonly patience: { readonly silenceMs: number } = { silenceMs: SILENCE_MS }) {}

  /** Whether a scanner is configured, running or not. */
  get configured(): boolean {
    return this.address !== null;
  }

  /** What clamd says of a file. Faults of the disk are thrown. */
  async scan(path: string): Promise<ScanResult> {
    if (this.address === null) return { keadaan: 'belumDipindai', sebab: 'pemindai tidak disetel (CLAMD_SOCKET)' };
    try {
      const temuan = await scanFile(this.address, path, this.patience.silenceMs);
      return temuan === null ? { keadaan: 'bersih' } : { keadaan: 'berbahaya', temuan };
    } catch (error) {
      if (!(error instanceof ClamdUnavailable)) throw error;
      return { keadaan: 'belumDipindai', sebab: error.message };
    }
  }

  /** Rejects where a scanner is configured and does not answer. */
  async check(): Promise<void> {
    if (this.address !== null) await ping(this.address);
  }
}
