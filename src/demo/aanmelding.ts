import { Hono } from 'hono';
import type { Aanbieder } from '../auth/aanbieder.ts';
import type { Adres } from '../auth/adres.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { DemoKeuze } from '../web/inloggen/personakeuze.tsx';
import { aanmeldserver } from './aanmeldserver.ts';
import { type Partijen, demoroutes, organisatienaam } from './demoroutes.ts';
import { PERSONAS, VOLG } from './personas.ts';
import { type Postvakbrief, postvakroutes } from './postvak.tsx';

export type DemoAanmelding = { aanbieder: Aanbieder; keuze: DemoKeuze; routes: Hono };

/**
 * Everything the demo adds to sign-in: its provider, the personas to choose from, and the routes below /demo.
 * `binnen` is this server's address as it reaches itself. Never called when the organisation's own provider is set up.
 */
export const demoAanmelding = (opties: { sessies: Sessies; regelingen: Partijen; geheim: string; adres: Adres; binnen: string; /** the mails of the outbox page */ postvak?: () => Promise<readonly Postvakbrief[]> }): DemoAanmelding => {
  const { sessies, regelingen, adres, postvak = () => Promise.resolve([]) } = opties;
  const { aanbieder, routes: provider } = aanmeldserver(opties);
  const personas = PERSONAS.map((persona) => ({ ...persona, organisatie: organisatienaam(regelingen, persona.regeling, persona.organisatie) }));
  return {
    aanbieder,
    keuze: { personas, regelingen: regelingen.map(({ regeling, regio }) => ({ regeling, naam: regio, volg: VOLG[regeling] ?? [] })) },
    routes: new Hono().route('/', provider).route('/', demoroutes({ sessies, regelingen })).route('/', postvakroutes({ sessies, adres, lees: postvak })),
  };
};
