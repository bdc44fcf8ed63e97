import { authenticator } from 'otplib';
import { lawById, packDocuments } from '../../../machines/regulasi/catalog.js';
import { registry } from '../../../machines/registry.js';
import { PERLU_PENGUATAN } from '../permission/penguatan.js';
import { GRANTS } from '../permission/table.js';
import { PERLU_FAKTOR, perluFaktorKedua } from '../permission/wajib-faktor.js';
import { terkuat } from './pembuktian.js';
import { relyingPartyOf } from './relying-party.js';
import { totpStep, totpUri } from './totp.js';

describe('a code of an authenticator app', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // RFC 6238, Appendix B: “12345678901234567890”

  it.each([[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']])('at second %i is that of RFC 6238', (seconds, code) => {
    expect(totpStep(code, secret, seconds)).toBe(Math.floor(seconds / 30));
  });

  it('counts one step beside, by its own step, and no further', () => {
    const codeAt = (seconds: number) => authenticator.clone({ epoch: seconds * 1000 }).generate(secret);
    expect([-60, -30, 0, 30, 60].map((by) => totpStep(codeAt(3_000 + by), secret, 3_000))).toEqual([null, 99, 100, 101, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '12 456', '１２３４５６'])('is not “%s”', (code) => {
    expect(totpStep(code, secret, 59)).toBeNull();
  });

  it('names the account and the installation to the app', () => {
    expect(totpUri('sekjen@kemenimipas', secret)).toBe(`otpauth://totp/Predikat:sekjen%40kemenimipas?secret=${secret}&period=30&digits=6&algorithm=SHA1&issuer=Predikat`);
  });
});

describe('passkeys are bound', () => {
  it.each([
    ['https://zi.example.go.id', 3000, { id: 'zi.example.go.id', origin: 'https://zi.example.go.id' }], ['https://zi.example.go.id:8443/app', 3000, { id: 'zi.example.go.id', origin: 'https://zi.example.go.id:8443' }],
    [null, 3000, { id: 'localhost', origin: 'http://localhost:3000' }], ['http://localhost:8080', 3000, { id: 'localhost', origin: 'http://localhost:8080' }],
    ['http://zi.example.go.id', 3000, null], ['https://10.0.0.5', 3000, null], ['https://[::1]', 3000, null],
  ])('to the host of %s at port %i: %j', (publicUrl, port, party) => {
    expect(relyingPartyOf(publicUrl, port)).toEqual(party);
  });
});

describe('the strongest proof', () => {
  it.each([[{ passkey: 1, totp: new Date(), sandi: true }, 'passkey'], [{ passkey: 0, totp: new Date(), sandi: true }, 'totp'], [{ passkey: 0, totp: null, sandi: true }, 'sandi'], [{ passkey: 0, totp: null, sandi: false }, null]])('of %j is %s', (faktor, kind) => {
    expect(terkuat(faktor)).toBe(kind);
  });
});

describe('a second factor is needed', () => {
  const law = lawById('kemenimipas-sek-ot-03-02-01-2025');

  it.each(['kepalaSatker', 'kepalaKanwil', 'timPenilaiKanwil', 'timPenilaiEselonSatu', 'pimpinanEselonSatu', 'ketuaTpi', 'anggotaTpi', 'ketuaTpm', 'anggotaTpm', 'sekretaris', 'penyiapUsulan', 'pimpinanInstansi', 'timKhusus', 'tpn', 'adminInstansi'])(
    'by %s, who scores, votes, decrees, grants or configures', (role) => {
      expect(perluFaktorKedua(role, law)).toBe(true);
    });

  it.each(['operator', 'auditor', 'anggotaTimKerja', 'pegawai', 'tidakAda'])('not by %s', (role) => {
    expect(perluFaktorKedua(role, law)).toBe(false);
  });

  it('under every pack by whoever assesses or signs there', () => {
    for (const id of packDocuments.keys()) {
      const here = lawById(id);
      const roles = Object.entries(here.pack.tingkat).filter(([name]) => name !== 'mandiri').flatMap(([, { penilai }]) => penilai);
      expect([id, roles.filter((role) => !perluFaktorKedua(role, here))]).toEqual([id, []]);
    }
  });

  it('for acts that exist: every one is a command, or an act that somebody is granted', () => {
    const known = new Set([...registry.machines.flatMap((def) => def.commands.map(({ type }) => type)), ...Object.keys(GRANTS)]);
    expect([...PERLU_FAKTOR].filter((act) => !known.has(act))).toEqual([]);
  });
});

describe('a fresh proof', () => {
  const commands = new Set(registry.machines.flatMap((def) => def.commands.map(({ type }) => type)));

  it('is asked for by whatever locks a score, signs or decrees, and by nothing a clerk does all day', () => {
    for (const act of ['lke.selesaikan', 'usulan.terbitkanLhe', 'dokumen.tandaTangani', 'panel.tandatangani', 'surat.tandatangani', 'usulan.tetapkanMandiri', 'predikat.cabut', 'penggantian.tetapkan']) expect(PERLU_PENGUATAN).toHaveProperty([act]);
    for (const act of ['lke.isi', 'bukti.unggah', 'dokumen.susun', 'panel.putuskan', 'usulan.buka']) expect(PERLU_PENGUATAN).not.toHaveProperty([act]);
  });

  it('is asked for commands that there are', () => {
    const machines = new Set(registry.machines.map(({ name }) => name));
    expect(Object.keys(PERLU_PENGUATAN).filter((act) => machines.has(act.split('.')[0] ?? '') && !commands.has(act))).toEqual([]);
  });
});
