export { alsJson } from '../domain/monitor/rapport-json.ts';
