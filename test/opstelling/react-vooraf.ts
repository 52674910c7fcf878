/*
 * React takes its quick form when NODE_ENV says production at the moment it is loaded, as in scripts/start.mjs: so what is tried is
 * what runs, and a page takes a third of the time.
 */
const gezet = process.env['NODE_ENV'];
process.env['NODE_ENV'] = 'production';
await Promise.all(['react', 'react/jsx-runtime', 'react-dom/server'].map((naam) => import(naam)));
process.env['NODE_ENV'] = gezet;

export {};
