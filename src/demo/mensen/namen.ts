import type { Toeval } from '../toeval.ts';

/* Invented people: any first name of a group may meet any last name of it. */

type Namen = { voornamen: readonly string[]; achternamen: readonly string[] };
const lijst = (tekst: string): string[] => tekst.split(',').map((naam) => naam.trim());

const NEDERLANDS: Namen = {
  voornamen: lijst('Noor, Daan, Sanne, Bram, Femke, Ruben, Lieke, Jesse, Iris, Stijn, Anouk, Wouter, Marit, Gijs, Tessa, Niels, Roos, Jelle, Manon, Koen, Hanneke, Patrick, Monique, Dennis, Esmee, Rick, Kelly, Marco, Yvonne, Harm, Ingrid, Sven, Bianca, Tim, Carla, Leon, Wilma, Danny, Fleur, Mark'),
  achternamen: lijst('van Zanten, Bakkum, de Graaf, Visser, Smit, Kramer, Groen, van der Meer, Dekker, Brouwer, Schipper, Mulder, van Leeuwen, Bos, Vermeulen, de Boer, Kuijper, Hoogland, Postma, Veenstra, Ruiter, van Dam, Broersen, Zwart, Appelman, Stam, Verhoef, de Haas, Kok, Langeveld, Tromp, Nieuwenhuis, Wagenaar, Beemsterboer, Klaver, Molenkamp, Oud, Reus'),
};
const MAROKKAANS: Namen = { voornamen: lijst('Ilyas, Soukaina, Bilal, Hajar, Anass, Naoual, Redouan, Ikram, Zakaria, Loubna'), achternamen: lijst('Benali, el Amrani, Ouali, Chakir, Boulahrouz, Tahiri, el Khatabi, Azzouzi') };
const TURKS: Namen = { voornamen: lijst('Elif, Burak, Zeynep, Mert, Selin, Kaan, Derya, Onur'), achternamen: lijst('Arslan, Çelik, Korkmaz, Polat, Şahin, Erdem, Tekin') };
const SURINAAMS: Namen = { voornamen: lijst('Shaniqua, Romeo, Priya, Giovanni, Chequita, Dwight, Sharmila, Rishi'), achternamen: lijst('Kartowidjojo, Biharie, Wijdenbosch, Ramlal, Amatdjais, Vrede, Soekhlal, Grootfaam') };
const ANTILLIAANS: Namen = { voornamen: lijst('Jairzinho, Rosaline, Quincy, Angeline, Darwin, Yudelka'), achternamen: lijst('Martina, Maduro, Isenia, Rosaria, Felicia, Sambo') };
const POOLS: Namen = { voornamen: lijst('Kacper, Zuzanna, Piotr, Magda, Tomasz, Beata'), achternamen: lijst('Wójcik, Mazur, Krawczyk, Zieliński, Pawlak, Lis') };
const WEST_AFRIKAANS: Namen = { voornamen: lijst('Kwabena, Abena, Emmanuel, Akosua, Kofi, Efua'), achternamen: lijst('Boateng, Owusu, Asante, Appiah, Darko, Ofori') };
/** Young people who came to the Netherlands alone. */
export const GEVLUCHT: Namen = {
  voornamen: lijst('Filmon, Selam, Yonas, Rahwa, Amanuel, Samuel, Hamid, Zahra, Farid, Omar, Nour, Yazan, Layan, Abdirahman, Hodan, Mohamed, Bereket, Senait'),
  achternamen: lijst('Tesfay, Ghebremeskel, Habtom, Kidane, Ahmadi, Rahimi, Nazari, al Masri, Haddad, Darwish, Warsame, Abdi, Tekle, Berhane'),
};

/** About in the proportion of the region: Dutch names most, the others together a good third. */
const GROEPEN: readonly Namen[] = [...Array<Namen>(9).fill(NEDERLANDS), MAROKKAANS, TURKS, SURINAAMS, ANTILLIAANS, POOLS, WEST_AFRIKAANS];

/** A name nobody in this list has yet; remembers what it gave out. */
export const naamgever = (bezet: Iterable<string>) => {
  const gegeven = new Set(bezet);
  return (t: Toeval, groep?: Namen): string => {
    for (;;) {
      const { voornamen, achternamen } = groep ?? t.kies(GROEPEN);
      const naam = `${t.kies(voornamen)} ${t.kies(achternamen)}`;
      if (gegeven.has(naam)) continue;
      gegeven.add(naam);
      return naam;
    }
  };
};
export type Naamgever = ReturnType<typeof naamgever>;
