import { rulesOf } from '../kernel/machine.js';
import { verdict, type Rule } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Pack } from '../regulasi/pack.schema.js';
import type { JenisPanel, PanelContext, PanelFacts } from './panel.types.js';

/** Types the rules of the machine `panel`. */
export const rule = rulesOf<PanelContext, PanelFacts, Law>();
export type PanelRule<D = unknown> = Rule<PanelContext, PanelFacts, Law, D>;

export type Susunan = NonNullable<Pack['panel']>;

/** What the law says of a meeting of this kind; null where it knows none. */
export const susunanOf = ({ pack }: Law, jenis: JenisPanel): Susunan | null => (jenis === 'tpm' ? pack.tpm : pack.panel);

/** A rule that is asked of a new panel by what is typed, and of an open one by what it is. */
interface AskedTwice { readonly saatDibuka: PanelRule<{ jenis: JenisPanel }>; readonly sesudahnya: PanelRule }

export const panelDiatur: PanelRule<{ jenis: JenisPanel }> = rule<{ jenis: JenisPanel }>({
  id: 'panel.diatur', title: 'Peraturan yang berlaku mengatur rapat panel ini', reads: 'data',
  evaluate: ({ data, law }) => {
    const ada = susunanOf(law, data.jenis) !== null;
    return verdict(ada, data.jenis === 'tpm' ? 'peraturan yang mengatur rapat panel Tim Penilai Mandiri' : 'peraturan yang mengatur rapat panel', `${law.pack.nomor} ${ada ? 'mengaturnya' : 'tidak mengaturnya'}`);
  },
});

/** Each kind of panel has a chair of its own; one of the other kind has no say in it. */
function olehKetua(jenis: JenisPanel, facts: PanelFacts, law: Law) {
  const susunan = susunanOf(law, jenis);
  if (!susunan) return [];
  const menjabat = facts.jabatan[facts.pelaku.orang]?.includes(susunan.ketua) === true;
  return verdict(menjabat, `{${susunan.ketua}}`, menjabat ? 'menjabatnya' : 'tidak menjabatnya');
}
const PIMPIN = { id: 'panel.dipimpin-ketuanya', title: 'Rapat panel dipimpin ketua tim yang berapat' } as const;

export const dipimpinKetua: AskedTwice = {
  saatDibuka: rule<{ jenis: JenisPanel }>({ ...PIMPIN, reads: 'data', evaluate: ({ data, facts, law }) => olehKetua(data.jenis, facts, law) }),
  sesudahnya: rule({ ...PIMPIN, reads: 'state', evaluate: ({ context, facts, law }) => olehKetua(context.jenis, facts, law) }),
};
