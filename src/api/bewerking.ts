import type { Vragen } from '../domain/invoer/vragen.ts';
import type { Regelingen } from '../domain/regeling/versies.ts';
import type { Route } from '../http/route.ts';
import type { Probleemstatus } from './problemen.ts';
import type { Vormnaam } from './vormen.ts';

/** The version of the API; it grows with every addition, and its first number stands in the address. */
export const APIVERSIE = '1.0.0';
export const BASIS = '/api/v1';

export type JsonSchema = { [sleutel: string]: unknown };

/** How an operation is described in the OpenAPI document. */
export type Beschrijving = {
  /** operationId */
  naam: string;
  titel: string;
  uitleg?: string;
  onderdeel: 'Dossiers' | 'Stappen' | 'Woningen' | 'Samen' | 'Cijfers' | 'Ingang';
  /** parameters behind the question mark */
  zoek?: Vragen;
  /** parameters in the path that are no uuid */
  padwaarden?: Record<string, JsonSchema>;
  lijf?: (regelingen: Regelingen) => JsonSchema;
  antwoord: { status: 200 | 201; vorm: Vormnaam | JsonSchema; tekst: string };
  fouten: readonly Probleemstatus[];
};

/** A route of the API with its description: one declaration, so that neither exists without the other. */
export type Bewerking = Route & Beschrijving;
