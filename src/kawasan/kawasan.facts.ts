import type { AnggotaFact, KawasanFacts } from '../../machines/kawasan/kawasan.types.js';
import type { FactSource } from '../workflow/fact-source.js';

type Row = Omit<AnggotaFact, 'wakil'> & { wakil: { orang: string }[] | null };

/** What the machine `kawasan` needs to know: what the invited answered and have shared, through the one crossing between tenants. */
export const kawasanFacts: FactSource = {
  machine: 'kawasan',
  statement: ({ kasus }) => ({ name: 'fakta-kawasan', text: 'select undangan, keadaan, wakil, predikat from kawasan.dibagikan($1)', values: [kasus] }),
  facts: (rows, { actor, hariIni }): KawasanFacts => ({
    hariIni, pelaku: { orang: actor.person },
    anggota: (rows as Row[]).map(({ undangan, keadaan, wakil, predikat }) => ({ undangan, keadaan, wakil: (wakil ?? []).map(({ orang }) => orang), predikat })),
  }),
};
