import type { Verdelingstap } from '../../domain/verdeling/besluiten.ts';

export const VERDELINGPAD = '/verdeling';
export const stappad = (stap: Verdelingstap): string => `/verdeling/stappen/${stap}`;
export const voorstelpad = (nummer: number): string => `/verdeling/voorstellen/${nummer}`;
export const jaarpad = (jaar: number, meer: Record<string, string> = {}): string => `/verdeling?${new URLSearchParams({ jaar: String(jaar), ...meer })}`;
