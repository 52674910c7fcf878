import type { Omklapoordeel } from '../../domain/huur/gebeurtenissen.ts';
import { oordelaarNaam } from '../../domain/huur/weging.ts';
import { OMKLAPOORDELEN } from '../../domain/huur/woorden.ts';
import { gemeentepartij } from '../../domain/keten/bevoegd.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** PO.c7, PO.c8: the extra judgement, by the one it was asked of and nobody else. */
export const oordeelGeven: Actie = {
  naam: 'oordeel-geven',
  uitleg: 'Jullie oordeel weegt mee; de corporatie besluit.',
  vragen: () => ({
    oordeel: { label: 'Wat is jullie oordeel?', soort: 'keuze', verplicht: true, opties: OMKLAPOORDELEN },
    onderbouwing: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
  }),
  beslis: ({ regeling, stand, invoer, rol, organisatie, op }) => {
    const { aan, op: gevraagd_op } = stand.omklap!.gevraagd!;
    const mag = aan === 'gemeente' ? rol === 'consulent' && organisatie === gemeentepartij(regeling, stand.vestiging) : rol !== 'consulent' && organisatie === regeling.servicepunt.organisatie;
    if (!mag) return geweigerd({ soort: 'niet-bevoegd', reden: `Dit oordeel is gevraagd aan ${oordelaarNaam(regeling, aan)}.`, bron: regeling.stappen['oordeel-geven']?.bron });
    if (op < gevraagd_op) return fout('gebeurd_op', 'Deze dag ligt vóór de vraag om een oordeel.');
    return gelukt({ gebeurtenissen: [{ soort: 'oordeel-gegeven', gegevens: { oordeel: invoer.oordeel as Omklapoordeel }, verslag: { onderbouwing: invoer.onderbouwing } }] });
  },
};
