import { BadInput, Forbidden, Refused } from '../../src/platform/http/problem.js';
import { routeAtDoor, type RouteAtDoor } from '../support/world-actors.js';
import { openGround, TODAY, type Ground } from '../support/world-ground.js';

let ground: Ground;
let walk: RouteAtDoor;

beforeEach(async () => {
  ground = await openGround();
  walk = await routeAtDoor(ground, 'lapas');
});
afterEach(() => ground.close());

const send = async (who: string, command: string, kasus: string | null, data: object) => walk.send(ground.doorOver(ground.database), { who, kasus, command, data: { ...data } });
const refused = (sent: Promise<unknown>, by: new (...args: never[]) => Error = Refused): Promise<void> => expect(sent).rejects.toBeInstanceOf(by);

describe('nobody gets round the law', () => {
  it('by declaring a UPT under the name of the ministry', async () => {
    walk = await routeAtDoor(ground, 'lapas', { declared: true }); // the ministry has not declared
    const { upt: { kepala }, kanwil, satker } = walk.route.cast;
    const declare = async () => {
      const { kasus } = await send(kepala, 'satker.buka', null, { satker, tujuan: 'instansi' });
      await send(kepala, 'satker.catatPaktaIntegritas', kasus, { tanggal: TODAY, cara: 'serentak', penandatangan: walk.route.cast.pegawai.satker });
      await send(kanwil.kepala, 'satker.canangkan', kasus, { tanggal: '2025-04-14', penyelenggara: 'kanwil', tempat: 'Aula', nomorPiagam: 'P', publikasi: [{ media: 'Situs', tanggal: '2025-04-14' }] });
      await walk.route.through('satker.tetapkan'); // needs the declaration of the head of the instansi
    };
    await refused(declare());
  });

  it('by a panel of one person who sits in it for both bodies', async () => {
    await walk.route.before('panel.buka');
    const { ketuaTpi, root, panel: { tpi } } = walk.route.cast;
    const meet = async () => {
      const { kasus } = await send(ketuaTpi, 'panel.buka', null, { jenis: 'tpi', satker: root, periode: '2027', nomorSk: 'X', tanggalSk: '2027-04-25', anggota: [{ orang: tpi, unsur: 'tpi' }, { orang: tpi, unsur: 'biro' }], agenda: [walk.route.kasus('usulan')] });
      await send(ketuaTpi, 'panel.undang', kasus, { nomor: 'U', tanggal: '2027-05-04', rapat: '2027-05-04', tempat: 'Ruang' });
      await send(ketuaTpi, 'panel.catatHadir', kasus, { hadir: [tpi, tpi] });
      await send(ketuaTpi, 'panel.putuskan', kasus, { usulan: walk.route.kasus('usulan'), keputusan: 'diusulkan', alasan: 'Memenuhi', metode: 'mufakat', setuju: [tpi], menolak: [], mundur: [], pendapatBerbeda: [] });
    };
    await refused(meet(), BadInput);
  });

  it('by a second letter of the ministry in the same period, laid down at a UPT', async () => {
    await walk.route.through('surat.susunKonsep');
    const { biro, satker } = walk.route.cast;
    await refused(send(biro, 'surat.susunKonsep', null, { jenis: 'pengajuan', satker, periode: '2027', panel: walk.route.kasus('panel'), hal: 'Pengajuan' }), Forbidden);
  });

  it('or is refused for an id in capital letters', async () => {
    const { who, data } = await walk.route.before('panel.buka');
    await send(who, 'panel.buka', null, { ...data, agenda: [walk.route.kasus('usulan').toUpperCase()] });
  });
});
