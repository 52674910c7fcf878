/** "€ 30.082,50", from whole cents. */
export const zegEuro = (cent: number): string => `${cent < 0 ? '−' : ''}€ ${Math.floor(Math.abs(cent) / 100).toLocaleString('nl-NL')},${String(Math.abs(cent) % 100).padStart(2, '0')}`;
/** As a spreadsheet adds it up: "30082,50". */
export const kaalEuro = (cent: number): number => cent / 100;
