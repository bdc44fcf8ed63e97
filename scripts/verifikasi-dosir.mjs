// Checks a dossier without the server that made it: `node scripts/verifikasi-dosir.mjs DOSIR.zip --sertifikat SEGEL.pem`.
// Only Node's own modules: this one file is enough, on any machine, in ten years. The formula of an event's hash is that of
// src/platform/history/chain.ts, written a second time, so that one wrong program does not vouch for the other.
import { createHash, verify as verifySignature, X509Certificate } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createInflateRaw } from 'node:zlib';

export const EXIT = { sah: 0, rusak: 1, tidakDapat: 2, penyegelTidakDipercaya: 3 };
const USAGE = `Pemakaian: node scripts/verifikasi-dosir.mjs <dosir.zip> [--sertifikat <segel.pem>] [--json]

Memeriksa dosir tanpa peladen: tanda tangan segel atas manifest, sidik setiap isi, rantai riwayat setiap kasus sampai kepala yang
disebut manifest, dan sidik setiap dokumen terhadap peristiwa yang mengikatnya.

  --sertifikat  sertifikat segel yang dipercaya (PEM; boleh beberapa), diminta dari pengelola instalasi. Tanpa ini hanya keutuhan yang diperiksa.
  --json        keluaran JSON: {"hasil","temuan":[{"tempat","apa"}],"kasus","peristiwa","isi","catatan"}
  --help        keterangan ini

Kode keluar: 0 sah; 1 ada yang tidak sesuai, yang pertama disebut lebih dahulu; 2 tidak dapat diperiksa; 3 utuh, tetapi penyegelnya belum dipercaya.
`;

/** Why a file is no dossier at all. */
class TidakDapat extends Error {}

// --- ZIP ---------------------------------------------------------------------------------------------------------------------

const END = 0x06054b50, END64 = 0x06064b50, LOCATOR64 = 0x07064b50, ENTRY = 0x02014b50, LOCAL = 0x04034b50;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;

function bytesAt(fd, position, length) {
  const buffer = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const n = readSync(fd, buffer, read, length - read, position + read);
    if (n === 0) throw new TidakDapat('berkas ZIP terpotong');
    read += n;
  }
  return buffer;
}

/** Where the directory lies: its place, its length, its count; also of ZIP64. */
function directoryOf(fd, size) {
  const tail = bytesAt(fd, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at < 0 || tail.readUInt32LE(at) !== END) throw new TidakDapat('bukan berkas ZIP, atau terpotong');
  const end = { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
  if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR64) return end;
  const end64 = bytesAt(fd, Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end64.readUInt32LE(0) !== END64) throw new TidakDapat('direktori ZIP rusak');
  return { count: Number(end64.readBigUInt64LE(32)), length: Number(end64.readBigUInt64LE(40)), offset: Number(end64.readBigUInt64LE(48)) };
}

/** The large numbers of an entry, where they stand in its ZIP64 field. */
function large(extra, values) {
  for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
    if (extra.readUInt16LE(i) !== 1) continue;
    let at = i + 4;
    for (const name of ['size', 'packed', 'offset']) {
      if (values[name] !== 0xffffffff) continue;
      values[name] = Number(extra.readBigUInt64LE(at));
      at += 8;
    }
  }
  return values;
}

/** Every entry by name. A name that stands twice makes a ZIP read differently by different programs: refused. */
function entriesOf(fd, size) {
  const { count, length, offset } = directoryOf(fd, size);
  if (length > LARGEST_DIRECTORY) throw new TidakDapat('direktori ZIP terlalu besar');
  const directory = bytesAt(fd, offset, length);
  const entries = new Map();
  for (let i = 0, at = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) throw new TidakDapat('direktori ZIP rusak');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const entry = large(extra, { size: directory.readUInt32LE(at + 24), packed: directory.readUInt32LE(at + 20), offset: directory.readUInt32LE(at + 42) });
    if (entries.has(name)) throw new TidakDapat(`"${name}" ada dua kali dalam ZIP`);
    entries.set(name, { name, method: directory.readUInt16LE(at + 10), ...entry });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The content of an entry, piece by piece, never more than it says of itself. */
async function* contentOf(file, fd, { name, method, packed, size, offset }) {
  const local = bytesAt(fd, offset, 30);
  if (local.readUInt32LE(0) !== LOCAL || (method !== 0 && method !== 8)) throw new TidakDapat(`"${name}" tidak terbaca dari ZIP`);
  const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (packed === 0) return;
  const raw = createReadStream(file, { start, end: start + packed - 1 });
  const source = method === 8 ? raw.pipe(createInflateRaw()) : raw;
  raw.once('error', (error) => source.destroy(error));
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > size) throw new TidakDapat(`"${name}" lebih panjang daripada yang disebutnya`);
    yield piece;
  }
}

async function wholeOf(zip, name) {
  const entry = zip.entries.get(name);
  if (!entry) return null;
  const pieces = [];
  for await (const piece of contentOf(zip.file, zip.fd, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

// --- the history -------------------------------------------------------------------------------------------------------------

const TAG = 'predikat/event/v1';
const FIELDS = ['tenant', 'caseId', 'seq', 'path', 'type', 'command', 'machine', 'machineVersion', 'actor', 'post', 'role', 'onBehalf', 'packSidik', 'at', 'commandId', 'payload', 'prev'];
const GENESIS = '0'.repeat(64);

/** SHA-256 over a tag and every field, each preceded by its length in bytes. */
export function hashOf(event) {
  const hash = createHash('sha256').update(TAG);
  for (const name of FIELDS) {
    const bytes = Buffer.from(String(event[name]), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}

/** The first place of a case's chain that does not hold; null when all hold, up to the head that the manifest names. */
function chainFault({ id, peristiwa }, member, complete) {
  let prev = GENESIS;
  for (const [i, event] of peristiwa.entries()) {
    const fault = linkFault(event, { id, seq: i + 1, prev, complete });
    if (fault) return `peristiwa ${i + 1}: ${fault}`;
    prev = event.hash;
  }
  if (peristiwa.length !== member.seq) return `manifest menyebut ${member.seq} peristiwa, riwayat memuat ${peristiwa.length}`;
  return prev === member.kepala ? null : `kepala riwayat ${prev} bukan yang disebut manifest (${member.kepala})`;
}

function linkFault(event, { id, seq, prev, complete }) {
  if (event.seq !== seq) return `tidak ada; yang berikutnya bernomor ${event.seq}`;
  if (event.caseId !== id) return `milik kasus ${event.caseId}`;
  if (event.prev !== prev) return 'tidak menyambung dengan peristiwa sebelumnya';
  if (typeof event.payload !== 'string') return complete ? 'tidak memuat isinya' : null;
  return event.hash === hashOf(event) ? null : 'isinya bukan yang dahulu dicatat: sidiknya tidak cocok';
}

/** What was typed; nothing where the payload is no JSON, which its hash tells already. */
function dataOf({ payload, data }) {
  try {
    return (typeof payload === 'string' ? JSON.parse(payload).data : data) ?? {};
  } catch {
    return {};
  }
}

// --- the dossier -------------------------------------------------------------------------------------------------------------

const NOT_LISTED = new Set(['manifest.json', 'manifest.sig']);

/** Checks a dossier; tells every place that does not hold, in the order of the checks. @param trusted certificates in PEM, or null */
export async function periksaDosir(file, trusted) {
  const fd = openSync(file, 'r');
  try {
    const zip = { file, fd, entries: entriesOf(fd, fstatSync(fd).size) };
    const bytes = await wholeOf(zip, 'manifest.json');
    if (!bytes) throw new TidakDapat('tidak memuat manifest.json; ini bukan dosir');
    const manifest = parsed(bytes, 'manifest.json');
    if (manifest?.bentuk !== 'predikat/dosir/v1') throw new TidakDapat(`bentuk dosir ${JSON.stringify(manifest?.bentuk)} tidak dikenal`);
    const seal = await sealFaults(zip, bytes, manifest, trusted);
    const temuan = [...seal.temuan, ...await entryFaults(zip, manifest), ...await lawFaults(zip, manifest)];
    const riwayat = await historyOf(zip, temuan);
    temuan.push(...historyFaults(riwayat, manifest), ...documentFaults(riwayat, manifest));
    return {
      hasil: temuan.length > 0 ? 'rusak' : seal.dipercaya ? 'sah' : 'penyegelTidakDipercaya', temuan, kasus: manifest.keluarga.length,
      peristiwa: riwayat.reduce((n, { peristiwa }) => n + peristiwa.length, 0), isi: manifest.isi.length, catatan: [...seal.catatan, ...notesOf(manifest)],
    };
  } finally {
    closeSync(fd);
  }
}

function parsed(bytes, name) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new TidakDapat(`${name} bukan JSON`);
  }
}

const certificatesIn = (pem) => [...pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)].map(([block]) => new X509Certificate(block));

/** The seal over the manifest. A certificate that lies in the ZIP proves only that nothing changed since it was sealed, by whomever. */
async function sealFaults(zip, bytes, manifest, trusted) {
  const [signature, own] = [await wholeOf(zip, 'manifest.sig'), await wholeOf(zip, 'sertifikat.pem')];
  const inside = own ? certificatesIn(own.toString('utf8')).slice(0, 1) : [];
  const temuan = [];
  const fault = (apa) => temuan.push({ tempat: 'manifest.sig', apa });
  const signer = (trusted ?? inside).find((certificate) => signature && verifySignature('sha256', bytes, certificate.publicKey, signature));
  if (!signature) fault('tanda tangan segel tidak ada');
  else if (!signer) fault(trusted ? 'manifest.json tidak ditandatangani dengan sertifikat yang dipercaya' : 'tanda tangan tidak cocok dengan manifest.json, atau sertifikat.pem bukan sertifikatnya');
  else if (!within(manifest.dibuat.pada, signer)) fault(`sertifikat tidak berlaku pada ${manifest.dibuat.pada}`);
  const catatan = signer ? [`Penyegel: ${signer.subject.replaceAll('\n', ', ')} (sidik SHA-256 ${signer.fingerprint256.replaceAll(':', '').toLowerCase()})`] : [];
  return { temuan, dipercaya: trusted !== null, catatan };
}

const within = (instant, { validFrom, validTo }) => Date.parse(instant) >= Date.parse(validFrom) && Date.parse(instant) <= Date.parse(validTo);

/** Every entry against the manifest: those that changed, are missing, or are not named. */
async function entryFaults(zip, manifest) {
  const temuan = [];
  const named = new Set(manifest.isi.map(({ nama }) => nama));
  for (const { nama, sidik, bytes } of manifest.isi) {
    const entry = zip.entries.get(nama);
    const apa = entry ? await contentFault(zip, entry, { sidik, bytes }) : 'tidak ada dalam ZIP';
    if (apa) temuan.push({ tempat: nama, apa });
  }
  for (const name of zip.entries.keys()) if (!named.has(name) && !NOT_LISTED.has(name)) temuan.push({ tempat: name, apa: 'tidak disebut manifest' });
  return temuan;
}

async function contentFault(zip, entry, { sidik, bytes }) {
  const hash = createHash('sha256');
  let length = 0;
  try {
    for await (const piece of contentOf(zip.file, zip.fd, entry)) {
      hash.update(piece);
      length += piece.length;
    }
  } catch (error) {
    return `tidak terbaca (${error.message})`;
  }
  return hash.digest('hex') === sidik && length === bytes ? null : 'isinya berubah: sidiknya bukan yang disebut manifest';
}

/** The law that each case is pinned to lies here with the hash that it is pinned to. */
async function lawFaults(zip, manifest) {
  const temuan = [];
  const there = new Map(manifest.isi.map(({ nama, sidik }) => [nama, sidik]));
  for (const { id, paket, instrumen } of manifest.keluarga) {
    for (const [nama, sidik] of [[`hukum/paket-${paket.id}.json`, paket.sidik], [`hukum/instrumen-${instrumen.id}.json`, instrumen.sidik]]) {
      if (there.get(nama) !== sidik && !temuan.some(({ tempat }) => tempat === nama)) temuan.push({ tempat: nama, apa: `bukan naskah yang berlaku bagi kasus ${id}` });
    }
  }
  return temuan;
}

async function historyOf(zip, temuan) {
  const bytes = await wholeOf(zip, 'riwayat.json').catch(() => null);
  try {
    const { kasus } = JSON.parse(bytes.toString('utf8'));
    return kasus.map(({ id, peristiwa }) => ({ id, peristiwa: [...peristiwa] }));
  } catch {
    temuan.push({ tempat: 'riwayat.json', apa: bytes ? 'bukan riwayat' : 'tidak ada atau tidak terbaca' });
    return [];
  }
}

function historyFaults(riwayat, { keluarga, riwayatLengkap }) {
  const told = new Map(riwayat.map((one) => [one.id, one]));
  const missing = keluarga.filter(({ id }) => !told.has(id)).map(({ id }) => ({ tempat: `riwayat.json, kasus ${id}`, apa: 'riwayatnya tidak ada' }));
  const foreign = riwayat.filter(({ id }) => !keluarga.some((member) => member.id === id)).map(({ id }) => ({ tempat: `riwayat.json, kasus ${id}`, apa: 'tidak disebut manifest' }));
  const broken = keluarga.flatMap((member) => {
    const one = told.get(member.id);
    const apa = one ? chainFault(one, member, riwayatLengkap) : null;
    return apa ? [{ tempat: `riwayat.json, kasus ${member.id} (${member.judul})`, apa }] : [];
  });
  return [...broken, ...missing, ...foreign];
}

/** Every file that an event of a document pins is here with that hash, and every file that is here was pinned. */
function documentFaults(riwayat, { keluarga, dokumen, tidakDisertakan, isi }) {
  const hashes = new Map(isi.map(({ nama, sidik }) => [nama, sidik]));
  const pins = riwayat.flatMap(({ id, peristiwa }) => peristiwa.flatMap((event) => pinned(event).map((pin) => ({ id, event, ...pin }))));
  const away = new Set(tidakDisertakan.map(({ sidik }) => sidik));
  const here = (id, sidik) => dokumen.find((one) => one.dokumen === id && one.sidik === sidik);
  return [
    ...dokumen.filter(({ nama, sidik }) => hashes.get(nama) !== sidik).map(({ nama }) => ({ tempat: nama, apa: 'isinya bukan berkas yang disebut daftar dokumen' })),
    ...dokumen.filter(({ dokumen: id, sidik }) => !pins.some((pin) => pin.id === id && pin.sidik === sidik)).map(({ nama }) => ({ tempat: nama, apa: 'sidiknya tidak diikat peristiwa mana pun' })),
    ...pins.filter(({ id, sidik }) => !here(id, sidik) && !away.has(sidik)).map(({ id, event, sidik }) => ({ tempat: `riwayat.json, kasus ${id}, peristiwa ${event.seq}`, apa: `berkas bersidik ${sidik} tidak disertakan` })),
    ...pins.flatMap((pin) => headFault(pin, riwayat, keluarga)),
  ];
}

/** What an event of a document pins: the print with the head of its case, or a signed file. */
function pinned(event) {
  if (event.command !== 'dokumen.finalkan' && event.command !== 'dokumen.tandaTangani') return [];
  const { sidik, kepala } = dataOf(event);
  return [{ sidik, kepala }];
}

/** The head of the case that is printed on a document is that of its history. */
function headFault({ id, event, kepala }, riwayat, keluarga) {
  const above = keluarga.find((member) => member.id === id)?.induk;
  const subject = riwayat.find((one) => one.id === above);
  if (!kepala || !subject || subject.peristiwa[kepala.seq - 1]?.hash === kepala.hash) return [];
  return [{ tempat: `riwayat.json, kasus ${id}, peristiwa ${event.seq}`, apa: `dokumen menyebut kepala yang tidak ada dalam riwayat kasus ${above}` }];
}

const notesOf = ({ riwayatLengkap, tidakDisertakan }) => [
  ...(riwayatLengkap ? [] : ['Riwayat tanpa fakta: sambungan rantai diperiksa, sidik isi peristiwa tidak; mintalah dosir auditor.']),
  ...tidakDisertakan.map(({ nama, sebab }) => `Tidak disertakan: ${nama} (${sebab})`),
];

// --- the command line --------------------------------------------------------------------------------------------------------

const HASIL = { sah: 'SAH', rusak: 'TIDAK SESUAI', penyegelTidakDipercaya: 'UTUH, TETAPI PENYEGELNYA BELUM DIPERCAYA: beri --sertifikat dengan sertifikat dari pengelola instalasi' };

function written({ hasil, temuan, kasus, peristiwa, isi, catatan }) {
  const [first, ...more] = temuan;
  return [
    `${HASIL[hasil]}`, ...(first ? [`Tempat pertama: ${first.tempat}: ${first.apa}`] : []), ...more.map(({ tempat, apa }) => `          juga: ${tempat}: ${apa}`),
    `Diperiksa: ${isi} isi, ${kasus} kasus, ${peristiwa} peristiwa.`, ...catatan, '',
  ].join('\n');
}

async function main(args) {
  let options;
  try {
    options = parseArgs({ args, allowPositionals: true, options: { sertifikat: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return EXIT.tidakDapat;
  }
  const { values: { sertifikat, json, help }, positionals: [file, ...rest] } = options;
  if (help) return process.stdout.write(USAGE), EXIT.sah;
  if (file === undefined || rest.length > 0) return process.stderr.write(USAGE), EXIT.tidakDapat;
  try {
    const trusted = sertifikat === undefined ? null : certificatesIn(readFileSync(sertifikat, 'utf8'));
    if (trusted?.length === 0) throw new TidakDapat(`${sertifikat} tidak memuat sertifikat PEM`);
    const result = await periksaDosir(file, trusted);
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : written(result));
    return EXIT[result.hasil];
  } catch (error) {
    process.stderr.write(`Tidak dapat diperiksa: ${error.message}\n`);
    return EXIT.tidakDapat;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main(process.argv.slice(2));
