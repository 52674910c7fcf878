/** Line drawings on a 24 grid, one path each; drawn with a line of 1.75 in the colour of the text around them. */
const LIJNEN = {
  zoek: 'M10.5 17a6.5 6.5 0 1 0 0-13a6.5 6.5 0 0 0 0 13M15.4 15.4L20.5 20.5',
  omlaag: 'M6 9.5l6 6l6-6',
  omhoog: 'M6 14.5l6-6l6 6',
  rechts: 'M9.5 6l6 6l-6 6',
  links: 'M14.5 6l-6 6l6 6',
  pijl: 'M12 19.5V5M6.5 10.5L12 5l5.5 5.5',
  let_op: 'M12 9.2v4.3M12 16.8v.01M10.6 4.1L2.6 17.6A1.6 1.6 0 0 0 4 20h16a1.6 1.6 0 0 0 1.4-2.4L13.4 4.1a1.6 1.6 0 0 0-2.8 0z',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 11v5.2M12 7.9v.01',
  vink: 'M4.8 12.6l4.8 4.8L19.4 7',
  kruis: 'M6 6l12 12M18 6L6 18',
  oog: 'M2.8 12c2.3-4 5.4-6 9.2-6s6.9 2 9.2 6c-2.3 4-5.4 6-9.2 6s-6.9-2-9.2-6zM12 9.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8',
  slot: 'M6.5 10.8h11a1.5 1.5 0 0 1 1.5 1.5v6.7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-6.7a1.5 1.5 0 0 1 1.5-1.5zM8 10.8V7.5a4 4 0 0 1 8 0v3.3M12 14.8v2',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  mensen: 'M9 11.5a3.75 3.75 0 1 0 0-7.5a3.75 3.75 0 0 0 0 7.5M2.8 20v-1.3A3.9 3.9 0 0 1 6.7 14.8h4.6a3.9 3.9 0 0 1 3.9 3.9V20M16 4.3a3.75 3.75 0 0 1 0 6.9M21.2 20v-1.3a3.9 3.9 0 0 0-2.9-3.7',
  printer: 'M7 8.5V4h10v4.5M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-5.5a1.5 1.5 0 0 1 1.5-1.5h15a1.5 1.5 0 0 1 1.5 1.5v5.5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7z',
  telefoon: 'M5 4h3.6l1.9 4.7l-2.3 1.5a11.5 11.5 0 0 0 5.6 5.6l1.5-2.3L20 15.4V19a1.7 1.7 0 0 1-1.7 1.7C10.1 20.2 3.8 13.9 3.3 5.7A1.7 1.7 0 0 1 5 4z',
  bericht: 'M5.5 4.5h13A2.5 2.5 0 0 1 21 7v7.5a2.5 2.5 0 0 1-2.5 2.5H13l-5 3.5V17H5.5A2.5 2.5 0 0 1 3 14.5V7a2.5 2.5 0 0 1 2.5-2.5zM8 9h8M8 12.7h5.5',
  klok: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 7.5V12l3 2.7',
  weegschaal: 'M12 3.5v17M7.5 20.5h9M5.5 6.5L12 5.2l6.5 1.3M5.5 6.5l-3 6.3a3.1 3.1 0 0 0 6 0zM18.5 6.5l-3 6.3a3.1 3.1 0 0 0 6 0z',
  lijst: 'M3.5 6l1.4 1.4L7.4 5M3.5 12l1.4 1.4L7.4 11M3.5 18l1.4 1.4L7.4 17M11 6.2h9.5M11 12.2h9.5M11 18.2h9.5',
  gemeente: 'M3 20.5h18M4 10h16M4.5 9.8L12 4l7.5 5.8M6 10v10.5M10 13v4.5M14 13v4.5M18 10v10.5',
  zorg: 'M12 19.7l-7.3-7.2a4.7 4.7 0 0 1 6.6-6.7l.7.7l.7-.7a4.7 4.7 0 0 1 6.6 6.7zM8.7 11.8h2l1.3-2.6l1.3 4.6l.9-2h1.3',
  gebouw: 'M3 20.5h18M5.5 20.5V5A1.5 1.5 0 0 1 7 3.5h10A1.5 1.5 0 0 1 18.5 5v15.5M9.3 8h1M13.7 8h1M9.3 12h1M13.7 12h1M10 20.5v-4h4v4',
  plek: 'M12 21c-4.4-4-6.7-7.6-6.7-10.8a6.7 6.7 0 0 1 13.4 0C18.7 13.4 16.4 17 12 21zM12 7.5a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 0 0 0-5.2',
  grafiek: 'M4 20.5h16.5M5 20.5v-7h3.5v7M10.3 20.5V4.5h3.5v16M15.6 20.5V9h3.5v11.5',
  huis: 'M3.5 11.8L12 4l8.5 7.8M5.8 10v9a1.5 1.5 0 0 0 1.5 1.5h9.4a1.5 1.5 0 0 0 1.5-1.5v-9M9.7 20.5V15h4.6v5.5',
  schild: 'M12 3.2c2.4 1.9 5 2.7 8 2.6c1 6.9-1.6 12-8 15c-6.4-3-9-8.1-8-15c3 .1 5.6-.7 8-2.6zM12 10.5v4M12 10.4v.01',
  route: 'M5.5 21a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 0 0 0 4.4M18.5 7.4a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 0 0 0 4.4M11 18.8h4.8a3.4 3.4 0 0 0 0-6.8H8.2a3.4 3.4 0 0 1 0-6.8H13',
  document: 'M6.5 3.5h7l5 5v12h-12zM13.5 3.5v5h5M9.3 13h6M9.3 16.5h6',
  agenda: 'M4 6h16v14.5H4zM4 10.3h16M8 3.5v4M16 3.5v4M8 14h2M14 14h2M8 17h2',
  download: 'M12 4v11M7 10.5l5 5l5-5M4.5 20h15',
  extern: 'M13.5 4H20v6.5M20 4l-9.5 9.5M17 13.5V20H4V7h6.5',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IcoonNaam = keyof typeof LIJNEN;
export type IcoonProps = { naam: IcoonNaam; groot?: boolean };

/** A picture beside words, never instead of them: hidden from screen readers. */
export function Icoon({ naam, groot = false }: IcoonProps) {
  return (
    <svg className={groot ? 'voordeur-icoon voordeur-icoon--groot' : 'voordeur-icoon'} viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={LIJNEN[naam]} />
    </svg>
  );
}
