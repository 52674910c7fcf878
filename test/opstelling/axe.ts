import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Bezwaren = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/**
 * What axe has against this page, with only the rules of these tags if given. What passed is counted and not described: naming each
 * of a thousand good elements takes most of the time. Without frames one page is all there is, so axe needs no second one to gather in.
 */
export async function bezwaren(pagina: Page, tags?: string[]): Promise<Bezwaren> {
  if (pagina.frames().length > 1) throw new Error('This page has frames: let axe look into them too.');
  const opties = { resultTypes: ['violations' as const], ...(tags ? { runOnly: { type: 'tag' as const, values: tags } } : {}) };
  return (await new AxeBuilder({ page: pagina }).setLegacyMode().options(opties).analyze()).violations;
}
