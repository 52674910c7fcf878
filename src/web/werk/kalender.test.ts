import { describe, expect, it } from 'vitest';
import { baknaam, kalender } from './kalender.ts';

describe('the week of the work list', () => {
  it('runs to Sunday', () => expect(['2026-11-23', '2026-11-27'].map((dag) => kalender(dag).zondag)).toEqual(['2026-11-29', '2026-11-29']));
  it('is the week to come in a weekend, and is called so', () => {
    expect(['2026-11-28', '2026-11-29'].map((dag) => kalender(dag).zondag)).toEqual(['2026-12-06', '2026-12-06']);
    expect([baknaam('deze-week', '2026-11-27'), baknaam('deze-week', '2026-11-28'), baknaam('later', '2026-11-28')]).toEqual(['Deze week', 'Komende week', 'Later']);
  });
});
