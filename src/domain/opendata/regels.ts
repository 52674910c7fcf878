/*
 * What anyone can know to hold between open figures from what the tables say of themselves. These are laid for every row and every period,
 * whether the numbers agree or not: where they do not (something was recorded late, a party miscounted), they still hold nearly everywhere
 * else, and an outsider reckons with that.
 */

/** `links` and `rechts` add up to the same in each row of the table, the total too. `rest`: every other column that counts. */
export type Kolomregel = { tabel: string; links: readonly string[]; rechts: readonly string[] | 'rest' };
/** `elk`: the row in turn; else the code of a row. As column `rij` is the one with the code of the row in turn. */
export type Plaats = readonly [tabel: string, rij: string, kolom: string];
/** Places that add up to the same. */
export type Tussenregel = { links: readonly Plaats[]; rechts: readonly Plaats[] };

export const KOLOMREGELS: readonly Kolomregel[] = [
  ...['aanvragen-naar-herkomst', 'sleutels-naar-bestemming', 'weigeringen'].map((tabel): Kolomregel => ({ tabel, links: ['totaal'], rechts: 'rest' })),
  { tabel: 'geleverd-corporatie', links: ['mutaties'], rechts: ['regulier-toegewezen', 'bijzonder-toegewezen'] },
];

const gelijk = (links: readonly Plaats[], rechts: readonly Plaats[]): Tussenregel => ({ links, rechts });
const SLEUTELS: Plaats = ['spreiding-gemeenten', 'totaal', 'gerealiseerd'];
const BESLOTEN: readonly Plaats[] = [['besluiten', 'totaal', 'positief'], ['besluiten', 'totaal', 'negatief']];
export const TUSSENREGELS: readonly Tussenregel[] = [
  ...['ingediend', 'in-behandeling', 'teruggestuurd', 'gehonoreerd', 'afgewezen', 'ingetrokken'].map((k) => gelijk([['aanvragen-per-zorg', 'totaal', k]], [['aanvragen-per-doelgroep', 'totaal', k]])),
  gelijk([['aanvragen-per-doelgroep', 'elk', 'ingediend']], [['aanvragen-naar-herkomst', 'totaal', 'rij']]),
  gelijk([['aanvragen-per-zorg', 'totaal', 'ingediend']], [['aanvragen-naar-herkomst', 'totaal', 'totaal']]),
  gelijk([['besluiten', 'totaal', 'positief']], [['aanvragen-per-zorg', 'totaal', 'gehonoreerd']]),
  gelijk([['besluiten', 'totaal', 'negatief']], [['aanvragen-per-zorg', 'totaal', 'afgewezen']]),
  gelijk([['besluiten', 'elk', 'positief'], ['besluiten', 'elk', 'negatief']], [['besluittijd', 'elk', 'n']]),
  gelijk(BESLOTEN, [['besluittijd', 'totaal', 'n']]), gelijk(BESLOTEN, [['doorlooptijd', 'besluit', 'n']]), gelijk(BESLOTEN, [['doorlooptijd', 'aanvraag-besluit', 'n']]),
  gelijk([['aanvragen-per-zorg', 'totaal', 'in-behandeling']], [['doorlooptijd', 'toetsing', 'n']]),
  gelijk([['sleutels-naar-bestemming', 'elk', 'totaal']], [['spreiding-gemeenten', 'elk', 'gerealiseerd']]),
  ...([['sleutels-naar-bestemming', 'totaal', 'totaal'], ['spreiding-corporaties', 'totaal', 'gerealiseerd'], ['huurvormen', 'totaal', 'sleutel'], ['doorlooptijd', 'sleutel', 'n'], ['doorlooptijd', 'wachtlijst-sleutel', 'n'], ['doorlooptijd', 'aanvraag-sleutel', 'n']] as const)
    .map((p) => gelijk([SLEUTELS], [p])),
  gelijk([['huurvormen', 'totaal', 'vastgelegd']], [['doorlooptijd', 'contract', 'n']]),
  gelijk([['aanbod', 'totaal', 'geweigerd'], ['aanbod', 'totaal', 'vervallen']], [['weigeringen', 'totaal', 'client']]),
  gelijk([['aanbod', 'totaal', 'ingetrokken']], [['weigeringen', 'totaal', 'corporatie']]),
  gelijk([['aanbod', 'totaal', 'advies-negatief']], [['weigeringen', 'totaal', 'zorgorganisatie']]),
  gelijk([['aanbod', 'totaal', 'vervallen']], [['weigeringen', 'geen-antwoord', 'client']]),
  gelijk([['aanbod', 'totaal', 'advies-negatief']], [['weigeringen', 'negatief-advies', 'zorgorganisatie']]),
  gelijk([['aanbod', 'totaal', 'advies-positief'], ['aanbod', 'totaal', 'advies-negatief'], ['aanbod', 'totaal', 'advies-uitgebleven']], [['doorlooptijd', 'advies', 'n']]),
  gelijk([['aanbod', 'totaal', 'aangenomen'], ['aanbod', 'totaal', 'geweigerd']], [['doorlooptijd', 'antwoord', 'n']]),
  // what a party supplied of what the chain counts as well
  gelijk([['geleverd-zorgorganisatie', 'elk', 'aanmeldingsformulieren']], [['aanvragen-per-zorg', 'elk', 'ingediend']]),
  gelijk([['geleverd-corporatie', 'elk', 'regeling-toegewezen']], [['spreiding-corporaties', 'elk', 'gerealiseerd']]),
];

/** A column that is part of another, as its name says. What is left of the whole is a number too, though nobody prints it. */
export const DEEL_VAN: Readonly<Record<string, readonly (readonly [deel: string, geheel: string])[]>> = {
  'spreiding-corporaties': [['jongeren', 'gerealiseerd'], ['aangemeld_jongeren', 'aangemeld']],
  huurvormen: [['tijdelijk', 'vastgelegd']],
  bezwaren: [['na_termijn', 'ontvangen']],
  termijnen: [['op_tijd', 'verliep']],
  evaluaties: [['op_tijd', 'verliep']],
  'geleverd-corporatie': [['regulier-toegewezen', 'mutaties'], ['bijzonder-toegewezen', 'mutaties'], ['regeling-toegewezen', 'bijzonder-toegewezen']],
  'geleverd-zorgorganisatie': [['perspectiefplannen', 'aanmeldingsformulieren']],
};
