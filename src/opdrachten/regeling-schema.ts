import { jsonSchema } from '../domain/regeling/json-schema.ts';
import type { Opdracht } from './opdracht.ts';

/** The form of a regeling file for editors: standard output holds the schema and nothing else. */
export const regelingSchema: Opdracht = {
  naam: 'regeling schema',
  vorm: '',
  kort: 'Schrijft de vorm van een regelingbestand als JSON Schema, voor editors.',
  doe: (_, { zeg }) => {
    zeg(jsonSchema().trimEnd());
    return 0;
  },
};
