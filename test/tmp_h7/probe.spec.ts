import { openDemoDatabase } from '../support/demo-database.js';
const OWN_TENANT = String.raw`tenant_id = \( SELECT app\.tenant\(\) AS tenant\)`;
const POLICY = String.raw`^(\(${OWN_TENANT}\)$|\(\(${OWN_TENANT}\) AND )`;
it('x', async () => {
  const demo = await openDemoDatabase();
  console.log(POLICY, new RegExp(POLICY).test('(tenant_id = ( SELECT app.tenant() AS tenant))'));
  for (const p of [POLICY, `^\\(${OWN_TENANT}\\)$`, `^\\(${OWN_TENANT}`, OWN_TENANT]) console.log(p, await demo.asAdmin(`select '(tenant_id = ( SELECT app.tenant() AS tenant))' ~ $1 as m`, [p]));
  await demo.close();
});
