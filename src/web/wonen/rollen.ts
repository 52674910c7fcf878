import type { Rol } from '../../domain/partijen/rollen.ts';

/** Who has tenants to follow: their own, their leases, those of their municipality, those they help land, or all of them. */
export const MET_BEWONERS: readonly Rol[] = ['begeleider', 'woonconsulent', 'consulent', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'welzijnswerker'];
