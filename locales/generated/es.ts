// Written by `npm run locales`.
import type { Wording } from '../wording.ts';
export const wording: Wording = {
  terms: {
    toolkit: { one: 'guía', other: 'guías' },
    step: { one: 'paso', other: 'pasos' },
    checklist: { one: 'lista de verificación', other: 'listas de verificación' },
    map: { one: 'mapa de las páginas' },
    record: { one: 'registro', other: 'registros' },
  },
  messages: {
    'frame.skip': 'Ir al contenido',
    'frame.menu': 'Menú',
    'frame.closeMenu': 'Cerrar el menú',
    'frame.allPages': 'Todas las páginas',
    'search.label': 'Buscar en este sitio',
    'search.button': 'Buscar',
    'page.contents': 'En esta página',
    'page.notes': { one: 'Nota', many: 'Notas', other: 'Notas' },
  },
};
