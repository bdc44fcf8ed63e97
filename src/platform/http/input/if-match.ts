import { BadInput, Conflict, PreconditionFailed } from '../problem.js';

/** What a stale version is called (`Conflict.reason`). */
export const STALE = 'versi-basi';

/** How the API's document describes the header. */
export const IF_MATCH_HEADER = {
  name: 'If-Match', required: false, example: '"7"',
  description: 'Versi kasus yang dilihat pengirim, sebagai pengganti `versi` pada isi: "7", atau ETag kasus itu seutuhnya. Versi yang basi ditolak dengan 412.',
};

/** A strong tag of a case: its version, and perhaps the hash of what was seen. */
const TAG = /^"([1-9]\d{0,8})(?:-[\w-]+)?"$/;

/**
 * The version that `If-Match` names; undefined where there is no such header, or any version will do (`*`).
 * @throws BadInput for tags that are not those of a case, weak ones (they never match, RFC 9110, 13.1.1), and several versions
 */
export function versionOf(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const versions = new Set(header.split(',').map((tag) => TAG.exec(tag.trim())?.[1]));
  const [version] = versions;
  if (version !== undefined && versions.size === 1) return Number(version);
  throw new BadInput([{ path: 'header/If-Match', why: 'harus ETag kasus yang kuat, misalnya "7" atau ETag pada jawaban kasus itu' }]);
}

/**
 * Does what is asked of the version that was looked at, said in the body or in `If-Match`.
 * @throws BadInput where the two differ
 * @throws PreconditionFailed where the header named a version that is no more (as RFC 9110 asks; said in the body it is a Conflict)
 */
export async function underVersion<T>(header: string | undefined, versi: number | undefined, run: (versi: number | undefined) => Promise<T>): Promise<T> {
  const named = versionOf(header);
  if (named === undefined) return run(versi);
  if (versi !== undefined && named !== versi) throw new BadInput([{ path: 'header/If-Match', why: `menyebut versi ${named}, sedangkan isi menyebut versi ${versi}` }]);
  return run(named).catch((error: unknown) => {
    throw error instanceof Conflict && error.reason === STALE ? new PreconditionFailed(error.reason, error.fields) : error;
  });
}
