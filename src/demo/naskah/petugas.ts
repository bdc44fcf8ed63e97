import { INSTANSI_DEMO } from '../../seed/demo-accounts.js';
import { ORANG_DEMO } from '../../seed/demo-people.js';
import { Orang, PintuError, type Pintu } from '../client.js';

/** Everybody of the demonstration by their offices, each signed in once. */
export class Petugas {
  private readonly known = new Map<string, Orang>();

  constructor(private readonly pintu: Pintu) {}

  /** Who holds this role in an instansi today, one after the other. @param instansi its name */
  async* pemegang(instansi: string, peran: string): AsyncGenerator<Orang> {
    const kode = INSTANSI_DEMO.find(({ nama }) => nama === instansi)?.kode;
    for (const { namaPengguna, jabatan } of ORANG_DEMO) {
      if (!jabatan.some((one) => one.instansi === kode && one.peran === peran)) continue;
      const orang = await this.orang(namaPengguna, instansi, peran);
      if (orang) yield orang;
    }
  }

  async auditor(instansi: string): Promise<Orang> {
    for await (const orang of this.pemegang(instansi, 'auditor')) return orang;
    throw new PintuError(`${instansi} tidak mempunyai auditor`);
  }

  /** Somebody whose post has not begun, or is over, is not there. */
  private async orang(akun: string, instansi: string, peran: string): Promise<Orang | null> {
    const key = `${akun}/${instansi}/${peran}`;
    const orang = this.known.get(key) ?? new Orang(this.pintu, akun, (jabatan) => jabatan.peran === peran && jabatan.instansi === instansi);
    try {
      await orang.jabatan();
      this.known.set(key, orang);
      return orang;
    } catch (error) {
      if (error instanceof PintuError) return null;
      throw error;
    }
  }
}
