import { createHash } from 'node:crypto';
import { registry } from '../machines/registry.js';
import { best, worst } from '../machines/lke/sample-answers.js';
import type { Instrument, Question } from '../machines/regulasi/instrument.js';
import { LawCatalog } from '../src/regulasi/law-catalog.js';
import type { UnitCast } from './cast.js';
import type { SignedIn } from './signed-in.js';
import { newKey, type World } from './world.js';

/** A worksheet that is being filled in, with the one who does. */
export interface Worksheet {
  readonly kasus: string;
  readonly operator: SignedIn;
}

/** One answer as the screen sends it. */
export interface Isi {
  readonly jawaban: Readonly<Record<string, { readonly nilai: string; readonly catatan: string; readonly bukti: readonly { readonly judul: string; readonly sidik: string }[] }>>;
}

const CATATAN = 'Surat keputusan, notula rapat dan laporan pelaksanaan triwulan terlampir; ditindaklanjuti setiap bulan';
const AT_ONCE = 8;

/** The example that a command is documented with: accepted as it stands, but for the ids. */
const exampleOf = (command: string): Record<string, unknown> => ({ ...registry.command(command)?.spec.example });

/** The questions of the worksheet of this ministry. */
export function questionsOf(pack: string): Question[] {
  const instrument: Instrument = new LawCatalog().byPack(pack).law.instrument;
  return [...instrument.questions.values()];
}

/** The hash of the file that lies behind the answer to a question. */
const sidikOf = ({ code }: Question): string => createHash('sha256').update(code).digest('hex');

/** An answer with its evidence. `better` and not: the same question can be answered again and again. */
export function answer(question: Question, better: boolean): Isi['jawaban'][string] {
  return { nilai: (better ? best : worst)(question), catatan: CATATAN, bukti: [{ judul: `Bukti ${question.code}`, sidik: sidikOf(question) }] };
}

/** One worksheet in each unit, opened through the door by those whose posts may: the ministry declares, each unit is built up to its proposal. */
export async function openWorksheets(world: World, questions: readonly Question[], answered: number): Promise<Worksheet[]> {
  await declareMinistry(world);
  await storeEvidence(world, questions);
  const found: Worksheet[] = [];
  const waiting = [...world.cast.units];
  const worker = async (): Promise<void> => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) found.push(await openWorksheet(world, unit, questions.slice(0, answered)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await world.asAdmin('vacuum analyze'); // as the server's own housekeeping does within a minute: until then plans are those of empty tables
  return found;
}

async function send(world: World, { actor }: SignedIn, command: string, kasus: string | null, data: Record<string, unknown>): Promise<string> {
  return (await world.workflow.execute(actor, { command, kasus, data, key: newKey() })).kasus;
}

/** Everybody in a unit signs, as many as one command takes, the head among them. */
async function paktaOf(world: World, satker: string): Promise<Record<string, unknown>> {
  const rows = await world.asAdmin<{ id: string }>(`select id from pegawai where satker_id = '${satker}' order by kepala desc, id limit 500`);
  return { ...exampleOf('satker.catatPaktaIntegritas'), penandatangan: rows.map(({ id }) => id) };
}

/** One file for each question, of the ministry itself, which all units may cite. */
async function storeEvidence(world: World, questions: readonly Question[]): Promise<void> {
  await world.asAdmin(`
    insert into bukti_berkas (tenant_id, id, satker_id, path, rantai, versi, judul, tanggal_berlaku, periode, nama, jenis, bita, sidik, pindai, oleh, jabatan)
    select s.tenant_id, b.id, s.id, s.path, b.id, 1, 'Bukti', '2026-01-02', '2026', 'bukti.pdf', 'application/pdf', 1, b.sidik, 'bersih', b.id, b.id
    from satker s, (select gen_random_uuid() as id, sidik from unnest(array[${questions.map((question) => `'${sidikOf(question)}'`).join(',')}]) sidik) b where s.id = '${world.cast.instansi}'`);
}

async function declareMinistry(world: World): Promise<void> {
  const { menteri, sekjen, instansi } = world.cast;
  const kasus = await send(world, menteri, 'satker.buka', null, { satker: instansi, tujuan: 'instansi' });
  await send(world, sekjen, 'satker.catatPaktaIntegritas', kasus, await paktaOf(world, instansi));
  await send(world, menteri, 'satker.canangkan', kasus, { ...exampleOf('satker.canangkan'), penyelenggara: 'instansi' });
}

async function openWorksheet(world: World, { satker, kepala, operator, kepalaKanwil }: UnitCast<SignedIn>, questions: readonly Question[]): Promise<Worksheet> {
  const building = await send(world, kepala, 'satker.buka', null, { satker, tujuan: 'WBK' });
  const step = (who: SignedIn, command: string) => send(world, who, command, building, exampleOf(command));
  await send(world, kepala, 'satker.catatPaktaIntegritas', building, await paktaOf(world, satker));
  await step(kepalaKanwil, 'satker.canangkan');
  await step(world.cast.menteri, 'satker.tetapkan');
  for (const command of ['satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun']) await step(kepala, command);
  const usulan = await send(world, operator, 'usulan.buka', null, { satker, tujuan: 'WBK', periode: '2027' });
  const kasus = await send(world, operator, 'lke.mulai', null, { usulan, lapisan: 'mandiri' });
  await send(world, operator, 'lke.isi', kasus, { jawaban: Object.fromEntries(questions.map((question) => [question.code, answer(question, true)])) });
  return { kasus, operator };
}
