/**
 * The cookie of the session. Over TLS it is bound to this very host (`__Host-`: Secure, path /, no domain); without TLS a
 * browser would refuse that prefix. `lax`, so that a link from a letter opens signed in; state changes are guarded by the
 * Fetch-Metadata check.
 */
export const sessionCookie = (isSecure: boolean) => ({
  name: isSecure ? '__Host-sid' : 'sid',
  options: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
}) as const;
