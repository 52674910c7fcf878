/* A document of accountability as data: the same for the command line (Markdown) and for a page. */

export type Tabel = { koppen: readonly string[]; rijen: readonly (readonly string[])[] };
/** One chapter. `nog`: what the controller still has to decide or fill in; nobody else can. `zie`: other documents of the same regeling. */
export type Hoofdstuk = { kop: string; tekst?: readonly string[]; lijst?: readonly string[]; tabel?: Tabel; nog?: readonly string[]; zie?: readonly { stuk: string; naam: string }[] };
export type Stuk = { titel: string; over: string; hoofdstukken: readonly Hoofdstuk[] };

/** What stands before everything that only the controller can say. */
export const NOG = 'Nog te doen door de verwerkingsverantwoordelijke';

const cel = (tekst: string): string => tekst.replaceAll('|', '\\|').replaceAll('\n', ' ');
const regel = (cellen: readonly string[]): string => `| ${cellen.map(cel).join(' | ')} |`;

function hoofdstuk({ kop, tekst = [], lijst = [], tabel, nog = [], zie = [] }: Hoofdstuk): string {
  return [
    `## ${kop}`, ...tekst, ...(lijst.length > 0 ? [lijst.map((l) => `- ${l}`).join('\n')] : []),
    ...(tabel ? [[regel(tabel.koppen), regel(tabel.koppen.map(() => '---')), ...tabel.rijen.map(regel)].join('\n')] : []),
    ...zie.map(({ naam }) => `Zie ook: ${naam}, bij de verantwoording van deze regeling.`),
    ...(nog.length > 0 ? [`**${NOG}:**`, nog.map((n) => `- [ ] ${n}`).join('\n')] : []),
  ].join('\n\n');
}

/** The document as Markdown, ending in a line break. The same facts give the same text, to the letter. */
export const alsMarkdown = ({ titel, over, hoofdstukken }: Stuk): string => `${[`# ${titel}`, over, ...hoofdstukken.map(hoofdstuk)].join('\n\n')}\n`;
