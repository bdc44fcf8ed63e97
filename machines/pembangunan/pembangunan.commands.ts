import type { MachineDef } from '../kernel/machine.js';
import { bantuan } from './pembangunan.bantuan.commands.js';
import { kemajuan } from './pembangunan.kemajuan.commands.js';
import { pembangunanMachine } from './pembangunan.machine.js';

/** The machine `pembangunan` with its commands: what the unit itself records, and what others do for it. */
export const pembangunan: MachineDef = {
  name: 'pembangunan', version: 1, title: 'Pembangunan dalam satu tahun', machine: pembangunanMachine,
  states: {
    berjalan: { title: 'Berjalan', waitsFor: ['satker'] },
    pendampinganDiminta: { title: 'Pendampingan diminta', waitsFor: ['satker', 'ketuaTpi', 'anggotaTpi'] },
    dilaporkan: { title: 'Dilaporkan', waitsFor: [] },
  },
  commands: [...kemajuan, ...bantuan],
};
