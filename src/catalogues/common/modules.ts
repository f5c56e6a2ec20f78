/** The modules of the shared copy in every locale but English, which is bundled. */
export const commonModules = import.meta.glob(['../../../locales/*/common.json', '!../../../locales/en/common.json'])
