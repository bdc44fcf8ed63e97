// A real OpenID provider (npm oidc-provider) in a process of its own. Told by its environment: ISSUER, CLIENT, REDIRECT, KEYS (private JWKS).
// It signs in whoever `POST /kendali` named last, without asking. Prints the port it listens on; ends when its standard input closes.
import http from 'node:http';
import Provider from 'oidc-provider';

const { ISSUER, CLIENT, REDIRECT, LOGOUT, KEYS } = process.env;
let who = { akun: 'sub-1', klaim: {} };

const provider = new Provider(ISSUER, {
  clients: [{
    client_id: CLIENT, client_secret: 'rahasia-klien-untuk-uji-saja-0123456789', redirect_uris: [REDIRECT], post_logout_redirect_uris: [LOGOUT], response_types: ['code'], grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_basic', id_token_signed_response_alg: 'RS256',
  }],
  jwks: JSON.parse(KEYS),
  cookies: { keys: ['kunci-kuki-untuk-uji'] },
  claims: { openid: ['sub'], profile: ['name', 'nip', 'preferred_username'] },
  conformIdTokenClaims: process.env.KLAIM_DI_TOKEN !== 'ya',
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_ctx, interaction) => `/masuk/${interaction.uid}` },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...who.klaim }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});
provider.proxy = true;
const answer = provider.callback();

const server = http.createServer((request, response) => {
  if (request.url === '/kendali') {
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => { who = { ...who, ...JSON.parse(body) }; response.end(); });
    return;
  }
  if (request.url?.startsWith('/masuk/')) {
    void provider.interactionFinished(request, response, { login: { accountId: who.akun, remember: false } }, { mergeWithLastSubmission: false });
    return;
  }
  void answer(request, response);
});
server.listen(0, '127.0.0.1', () => { process.stdout.write(`${server.address().port}\n`); });
process.stdin.on('end', () => process.exit(0)).resume();
