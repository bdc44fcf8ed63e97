import { registry } from '../../machines/registry.js';
import { type Baris, bacaMatriks, kolom, pecahKeadaan, tanpaTanda } from './matriks.js';

const baris = bacaMatriks();
const tanya = (row: Baris): string => (['paket', 'peran', 'tingkat', 'hubungan', 'tindakan', 'keadaan', 'pelaku'] as const).map((name) => row[name]).join('|');
const nilai = {
  paket: ['kemenimipas', 'nasional', 'tarakan', 'ketapang', 'binjai'],
  tingkat: ['upt', 'kanwil', 'eselon-satu', 'kementerian', 'nasional'],
  hubungan: ['sendiri', 'bawahan', 'atasan', 'saudara', 'instansi', 'pusat', 'lain'],
  pelaku: ['tetap', 'plh', 'plt', 'token'],
  hasil: ['boleh', 'tolak'],
} as const;
const alasan = ['jabatan', 'hubungan', 'tingkat', 'keadaan', 'takDidelegasikan', 'cakupan', 'takTerlihat', 'segregasi'];
const commands = registry.machines.flatMap((def) => def.commands.map((spec) => ({ def, spec })));

describe('the matrix of authorisation', () => {
  it('has the columns that the readme tells, numbered from 1', () => {
    expect(Object.keys(baris[0] ?? {})).toEqual([...kolom]);
    expect(baris.map(({ no }) => Number(no))).toEqual(baris.map((_, i) => i + 1));
    expect(baris.length).toBeGreaterThanOrEqual(1500);
  });

  it.each(Object.entries(nilai))('knows only the told values of %s', (name, known) => {
    expect([...new Set(baris.map((row) => row[name as keyof typeof nilai]))].filter((value) => !(known as readonly string[]).includes(value))).toEqual([]);
  });

  it('asks each question once, so that no two rows contradict each other', () => {
    const seen = new Map<string, string>();
    const twice = baris.filter((row) => seen.has(tanya(row)) || !seen.set(tanya(row), row.no));
    expect(twice).toEqual([]);
  });

  it('gives a reason for each denial, none for what is allowed, and the basis of both', () => {
    expect(baris.filter((row) => (row.hasil === 'tolak') !== alasan.includes(tanpaTanda(row.alasan)) || row.dasar === '')).toEqual([]);
    expect(baris.filter((row) => row.hasil === 'boleh' && row.alasan !== '')).toEqual([]);
  });

  it('asks for commands that the machines have, in states that they have', () => {
    const unknown = baris.filter(({ tindakan, keadaan }) => {
      const found = registry.command(tindakan);
      if (found) return !(pecahKeadaan(keadaan).keadaan in found.def.states) && pecahKeadaan(keadaan).keadaan !== 'baru';
      return registry.machines.some(({ name }) => tindakan.startsWith(`${name}.`));
    });
    expect(unknown).toEqual([]);
  });

  it('allows each command that people send at least once, and refuses it at least twice', () => {
    const thin = commands.filter(({ spec }) => !spec.internal).map(({ spec }) => spec.type).filter((type) => {
      const rows = baris.filter(({ tindakan }) => tindakan === type);
      return !rows.some(({ hasil }) => hasil === 'boleh') || rows.filter(({ hasil }) => hasil === 'tolak').length < 2;
    });
    expect(thin).toEqual([]);
  });

  it('allows no command that only follows from another one', () => {
    const internal = new Set(commands.filter(({ spec }) => spec.internal).map(({ spec }) => spec.type));
    expect(baris.filter(({ tindakan, hasil }) => internal.has(tindakan) && hasil === 'boleh')).toEqual([]);
    expect([...internal].filter((type) => !baris.some(({ tindakan }) => tindakan === type))).toEqual([]);
  });

  it('lets an auditor, a token that reads and the operator of the platform write nothing', () => {
    const writes = baris.filter(({ hasil, tindakan }) => hasil === 'boleh' && !tindakan.startsWith('baca.') && tindakan !== 'orang.eksporData');
    expect(writes.filter(({ peran, pelaku }) => peran === 'auditor' || peran === 'operatorPlatform' || pelaku === 'token')).toEqual([]);
  });

  it('lets nobody act on another instansi, nor see it', () => {
    expect(baris.filter(({ hubungan, hasil, alasan: why }) => hubungan === 'lain' && (hasil !== 'tolak' || why !== 'takTerlihat'))).toEqual([]);
  });

  it('goes machine by machine, command by command, pack by pack, role by role', () => {
    const order = [...commands.map(({ spec }) => spec.type), ...[...new Set(baris.map(({ tindakan }) => tindakan))].filter((name) => !registry.command(name)).sort()];
    const place = ({ tindakan, paket, peran }: Baris): string => `${String(order.indexOf(tindakan)).padStart(4, '0')}|${(nilai.paket as readonly string[]).indexOf(paket)}|${peran}`;
    expect(baris.map(place)).toEqual(baris.map(place).sort());
  });
});
