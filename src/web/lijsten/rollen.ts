import type { Rol } from '../../domain/partijen/rollen.ts';

/** Who can have dossiers in sight at all; which ones, the database decides. */
export const MET_DOSSIERS: readonly Rol[] = ['begeleider', 'servicepunt-medewerker', 'servicepunt-manager', 'bct-medewerker', 'uitstroomcoordinator', 'tafellid', 'consulent', 'woonconsulent', 'welzijnswerker'];
/** Who has homes in sight: corporations their own, those who keep the overview all of the scheme. */
export const MET_WONINGEN: readonly Rol[] = ['woonconsulent', 'servicepunt-medewerker', 'servicepunt-manager', 'bct-medewerker', 'uitstroomcoordinator'];
