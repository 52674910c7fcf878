import { describe, expect, it } from 'vitest';
import { jsonSchema } from './json-schema.ts';

describe('JSON Schema voor editors', () => {
  // Regenerate after a change of the form: npx vitest run src/domain/regeling/json-schema.test.ts -u
  it('het bestand regelingen/regeling.schema.json is gelijk aan de vorm in de code', async () => {
    await expect(jsonSchema()).toMatchFileSnapshot('../../../regelingen/regeling.schema.json');
  });

  it('kent de sleutels en hun uitleg', () => {
    const schema = JSON.parse(jsonSchema()) as { properties: Record<string, { description?: string }>; required: string[]; additionalProperties: boolean };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toContain('partijen');
    expect(schema.required).not.toContain('kosten');
    expect(schema.properties['geldig_tot']?.description).toContain('eerste dag');
  });
});
