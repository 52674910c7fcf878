import { Verborgen } from './formulier.tsx';
import { Icoon } from './icoon.tsx';
import { Merk } from './merk.tsx';

export type NavItem = { naam: string; href: string; /** You are in this part. */ hier?: boolean };

export type Account = {
  naam: string;
  /** "woonconsulent". */
  rol: string;
  organisatie: string;
  /** Sent along with logging out, such as the token against forged requests. */
  verborgen?: Readonly<Record<string, string>>;
  /** More in the menu: "Mijn gegevens", "Overdragen aan vervanger". */
  links?: readonly { naam: string; href: string }[];
};

export type HoofdProps = {
  merk?: string;
  demo?: boolean;
  nav?: readonly NavItem[];
  account?: Account;
  /** What is in the search field; leave out for no search. */
  zoek?: string;
};

function Navlinks({ nav }: { nav: readonly NavItem[] }) {
  return (
    <ul>
      {nav.map(({ naam, href, hier }) => <li key={href}><a href={href} aria-current={hier ? 'page' : undefined}>{naam}</a></li>)}
    </ul>
  );
}

function Zoek({ id, waarde }: { id: string; waarde: string }) {
  return (
    <form className="voordeur-zoek" action="/zoeken" method="get" role="search">
      <label className="voordeur-onzichtbaar" htmlFor={id}>Zoek naam of dossier</label>
      <Icoon naam="zoek" />
      <input id={id} type="search" name="q" placeholder="Zoek naam of dossier" defaultValue={waarde} />
      <button className="voordeur-onzichtbaar" type="submit">Zoeken</button>
    </form>
  );
}

function AccountInhoud({ account: { verborgen = {}, links = [] } }: { account: Account }) {
  return (
    <>
      {links.length > 0 && <ul>{links.map(({ naam, href }) => <li key={href}><a href={href}>{naam}</a></li>)}</ul>}
      <form action="/uitloggen" method="post">
        <Verborgen velden={verborgen} />
        <button type="submit">Uitloggen</button>
      </form>
    </>
  );
}

/**
 * The bar on top of every page. Navigation, search and account stand in it twice: in the open on wide screens, under "Menu" on narrow ones;
 * the stylesheet shows one of the two, so nobody meets them double and no script is needed.
 */
export function Hoofd({ merk, demo, nav = [], account, zoek }: HoofdProps) {
  return (
    <header className="voordeur-kop">
      <div className="voordeur-kop__in">
        <Merk naam={merk} demo={demo} />
        {nav.length > 0 && <nav className="voordeur-kop__nav" aria-label="Hoofdmenu"><Navlinks nav={nav} /></nav>}
        {zoek !== undefined && <Zoek id="zoek" waarde={zoek} />}
        {account && (
          <details className="voordeur-account">
            <summary>
              <span>{account.naam}<small>{account.rol}, {account.organisatie}</small></span>
              <Icoon naam="omlaag" />
            </summary>
            <div className="voordeur-account__menu"><AccountInhoud account={account} /></div>
          </details>
        )}
        {(nav.length > 0 || account) && (
          <details className="voordeur-menu">
            <summary><Icoon naam="menu" groot />Menu</summary>
            <div className="voordeur-menu__in">
              {account && <p className="voordeur-menu__wie">{account.naam}<small>{account.rol}, {account.organisatie}</small></p>}
              {zoek !== undefined && <Zoek id="zoek-menu" waarde={zoek} />}
              <nav aria-label="Hoofdmenu"><Navlinks nav={nav} /></nav>
              {account && <AccountInhoud account={account} />}
            </div>
          </details>
        )}
      </div>
    </header>
  );
}
