import { DocumentRenderer } from '../../src/dokumen/render/document-renderer.js';
import { KOP, piagam, surat, tanda } from './contoh.js';

// A process of its own: draws so many letters and certificates one after another and tells, as one line of JSON, the time of each in
// milliseconds and the most memory that the process ever held.
const [letters = 0, certificates = 0] = process.argv.slice(2).map(Number);
const renderer = new DocumentRenderer();

/** `cpuMs`: processor time of all threads for one document, which does not grow when others use the machine. */
async function timed(many: number, of: typeof surat): Promise<{ times: number[]; cpuMs: number }> {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let i = 0; i < many; i++) {
    const since = performance.now();
    await renderer.renderPdf(of(i), KOP, tanda(i));
    times.push(performance.now() - since);
  }
  const { user, system } = process.cpuUsage(before);
  return { times, cpuMs: (user + system) / 1000 / many };
}

const told = { surat: await timed(letters, surat), piagam: await timed(certificates, piagam) };
await renderer.onApplicationShutdown();
process.stdout.write(`${JSON.stringify({ ...told, rssMb: process.resourceUsage().maxRSS / 1024 })}\n`);
