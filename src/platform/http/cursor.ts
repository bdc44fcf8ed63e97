/** A position in a list, opaque to the client: the sort key of the last row. */
export const encodeCursor = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The sort key back, or null when the text is none of ours. */
export function decodeCursor(text: string, length: number): string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.length === length && parts.every((p) => typeof p === 'string') ? parts : null;
  } catch {
    return null;
  }
}
