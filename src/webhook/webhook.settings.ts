/** Hosts on the own network that webhooks may lead to, over http and any port. */
export const HOST_WEBHOOK = Symbol('HOST_WEBHOOK');
/** What the secrets are sealed for. */
export const TUJUAN_SEGEL = 'webhook/secret';
