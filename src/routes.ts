import { apiroutes } from './api/routes.ts';
import type { Route } from './http/route.ts';
import { beheerroutes } from './web/beheer/routes.tsx';
import { beoordelingroutes } from './web/beoordeling/routes.tsx';
import { briefroutes } from './web/brieven/routes.tsx';
import { buurtroutes } from './web/buurt/routes.tsx';
import { documentroutes } from './web/documenten/routes.tsx';
import { dossierroutes } from './web/dossier/routes.tsx';
import { ervaringroutes } from './web/ervaring/routes.tsx';
import { hulproutes } from './web/hulp/routes.tsx';
import { instellingroutes } from './web/instellingen/routes.tsx';
import { lijstroutes } from './web/lijsten/routes.tsx';
import { matchtafelroutes } from './web/matchtafel/routes.tsx';
import { matchingroutes } from './web/matching/routes.tsx';
import { mijnroutes } from './web/mijn/routes.tsx';
import { monitorroutes } from './web/monitor/routes.tsx';
import { notitieroutes } from './web/notities/routes.tsx';
import { privacyroutes } from './web/privacy/routes.tsx';
import { regelingroutes } from './web/regeling/routes.tsx';
import { verdelingroutes } from './web/verdeling/routes.tsx';
import { vervangingroutes } from './web/vervanging/routes.tsx';
import { werkroutes } from './web/werk/routes.tsx';
import { woningroutes } from './web/woning/routes.tsx';
import { woonroutes } from './web/wonen/routes.tsx';

/** Every page and operation of the program with who may reach it. The access tests walk this table. */
export const ROUTES: readonly Route[] = [...werkroutes, ...ervaringroutes, ...dossierroutes, ...beoordelingroutes, ...documentroutes, ...briefroutes, ...notitieroutes, ...vervangingroutes, ...lijstroutes, ...woonroutes, ...woningroutes, ...matchingroutes, ...buurtroutes, ...verdelingroutes, ...matchtafelroutes, ...regelingroutes, ...monitorroutes, ...instellingroutes, ...beheerroutes, ...privacyroutes, ...mijnroutes, ...hulproutes, ...apiroutes];
