import { repeated } from '../kernel/fault.js';
import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as minutes from './panel.berita-acara.rules.js';
import { panelMachine } from './panel.machine.js';
import * as decided from './panel.putusan.rules.js';
import * as rules from './panel.rules.js';
import { dipimpinKetua, panelDiatur } from './panel.susunan.js';
import * as shape from './panel.types.js';
import type { PanelContext, PanelFacts } from './panel.types.js';

const command = commandsOf<PanelContext, PanelFacts, Law>();
const [A, B, C] = ['3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22', '0b9d6c1f-8e2a-4d7b-a1c3-5e6f7a8b9c33'];

/** One person is one member, and one vote. */
const twice = (at: string, orang: readonly string[]) => repeated(at, orang, 'orang ini sudah disebut');
const ketua = dipimpinKetua.sesudahnya;

/** The machine `panel` with its commands. */
export const panel: MachineDef = {
  name: 'panel', version: 1, title: 'Rapat panel', machine: panelMachine,
  states: {
    persiapan: { title: 'Persiapan', waitsFor: ['panel.ketua'] },
    diundang: { title: 'Diundang', waitsFor: ['panel.ketua'] },
    rapat: { title: 'Rapat berlangsung', waitsFor: ['panel.ketua'] },
    penandatanganan: { title: 'Penandatanganan berita acara', waitsFor: ['panel.ketua', 'panel.anggota'] },
    disampaikan: { title: 'Disampaikan kepada {sekretaris}', waitsFor: [] },
  },
  commands: [
    command({
      type: 'panel.buka', event: 'panel.dibuka', title: 'Siapkan rapat panel', data: shape.buka,
      example: { jenis: 'tpi', satker: A, periode: '2027', nomorSk: 'SEK-12.OT.03.02', tanggalSk: '2027-04-25', anggota: [{ orang: A, unsur: 'tpi' }, { orang: B, unsur: 'biro' }], agenda: [C] },
      faults: ({ anggota, agenda }) => [...twice('anggota', anggota.map((a) => a.orang)), ...repeated('agenda', agenda, 'usulan ini sudah disebut')],
      rules: [panelDiatur, dipimpinKetua.saatDibuka, rules.tanggalSk, rules.unsurLengkap, rules.anggotaDariUnsurnya, rules.anggotaTpm, rules.agendaMemenuhi],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ jenis, periode, nomorSk }) => (jenis === 'tpi' ? `${periode}/${nomorSk}` : `${periode}/${jenis}/${nomorSk}`) },
    }),
    command({
      type: 'panel.undang', event: 'panel.diundang', title: 'Undang rapat', data: shape.undang,
      example: { nomor: 'ITJ-UM.01-9', tanggal: '2027-04-30', rapat: '2027-05-04', tempat: 'Ruang Rapat Inspektorat Jenderal' }, rules: [ketua, rules.undanganSebelumRapat],
      effects: () => [{ kind: 'notify', subject: 'panel.diundang' }],
    }),
    command({
      type: 'panel.catatHadir', event: 'panel.hadirDicatat', title: 'Catat daftar hadir', data: shape.catatHadir,
      example: { hadir: [A, B] }, faults: ({ hadir }) => twice('hadir', hadir), rules: [ketua, rules.hariRapat, rules.hadirAnggota],
    }),
    command({
      type: 'panel.kecualikan', event: 'panel.dikecualikan', title: 'Kecualikan anggota yang berkepentingan', data: shape.kecualikan,
      example: { orang: B, usulan: C, alasan: 'Jabatan itu dipegang dua minggu sebagai pelaksana tugas' },
      rules: [ketua, decided.dalamAgenda, decided.yangBerkepentingan, decided.bukanDirinya],
    }),
    command({
      type: 'panel.putuskan', event: 'panel.diputus', title: 'Putuskan satu {satker}', data: shape.putuskan,
      example: { usulan: C, keputusan: 'diusulkan', alasan: 'Memenuhi seluruh kriteria', metode: 'mufakat', setuju: [A, B], menolak: [], mundur: [], pendapatBerbeda: [] },
      rules: [ketua, decided.dalamAgenda, decided.kuorum, decided.pemilihHadir, decided.caraPutus, decided.pendapatBerbeda, decided.berkepentinganMundur],
    }),
    command({
      type: 'panel.susunBeritaAcara', event: 'panel.beritaAcaraDisusun', title: 'Susun berita acara', data: shape.susun,
      example: { nomor: 'BA-3/ITJ/2027', tanggal: '2027-05-04' }, rules: [ketua, minutes.semuaDiputus, minutes.kuorumTetap, minutes.pemilihTetap, minutes.sesudahRapat],
    }),
    command({
      type: 'panel.tandatangani', event: 'panel.ditandatangani', title: 'Tandatangani berita acara', data: shape.kosong, example: {},
      rules: [minutes.penandaTanganHadir],
    }),
    command({
      type: 'panel.sampaikan', event: 'panel.disampaikan', title: 'Sampaikan berita acara kepada {sekretaris}', data: shape.kosong, example: {},
      rules: [ketua, minutes.semuaMenandatangani, minutes.kuota],
      // A proposal that was dropped meanwhile (a KKN offence) has nothing left to be decided.
      raises: ({ context, facts }) => Object.values(context.putusan).filter((p) => facts.usulan[p.usulan]?.keadaan !== 'gugur').map((p) => ({
        command: 'usulan.putuskanPanel', to: { case: p.usulan },
        data: { keputusan: p.keputusan, alasan: p.alasan, nomorBeritaAcara: context.beritaAcara?.nomor ?? '', tanggal: context.beritaAcara?.tanggal ?? '' },
      })),
      effects: () => [{ kind: 'notify', subject: 'panel.disampaikan' }],
    }),
  ],
};
