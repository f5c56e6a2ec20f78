import i18next from 'i18next'
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next'
import { toast, Toaster } from 'sonner'

/** A team's own solution: a text for each code, and a toast with a button. `handWrittenMap.mjs` adds the texts. */
export function start({ errors, messages }) {
  void i18next
    .use(initReactI18next)
    .init({ lng: 'en', fallbackLng: 'en', resources: { en: { translation: messages } } })

  function showError(code, recover) {
    const { id, severity, action } = errors[code] ?? errors.unknown
    toast[severity](i18next.t(`${id}.title`), {
      description: i18next.t(`${id}.detail`),
      ...(action && recover && { action: { label: i18next.t(action), onClick: recover } }),
    })
  }
  globalThis.page = { I18nextProvider, i18next, showError, Toaster, useTranslation }
}
