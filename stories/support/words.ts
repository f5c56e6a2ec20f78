import { createContext, useContext } from 'react'
import { isPseudo } from './locales'
import { pseudoMessage } from './pseudoLocale'

/** The locale that the toolbar chose, for the words of the host around an error. */
export const StoryLocale = createContext<string>('en')

/** The host's own words in the story's locale. What isn't listed, such as names and numbers, stays as it is. */
export function useWords(): (english: string) => string {
  const locale = useContext(StoryLocale)
  return (english) => {
    const [german, arabic] = words[english] ?? []
    if (german === undefined || arabic === undefined) return english
    if (isPseudo(locale)) return pseudoMessage(english, locale)
    return locale === 'de' ? german : locale === 'ar' ? arabic : english
  }
}

const words: Readonly<Record<string, readonly [de: string, ar: string]>> = {
  Account: ['Konto', 'الحساب'],
  'Account name': ['Kontoname', 'اسم الحساب'],
  'Account number': ['Kontonummer', 'رقم الحساب'],
  'Add recipient': ['Empfänger hinzufügen', 'إضافة المستلم'],
  Amount: ['Betrag', 'المبلغ'],
  Approve: ['Genehmigen', 'موافقة'],
  Arrives: ['Ankunft', 'موعد الوصول'],
  'As they are on an official document.': ['Wie auf einem amtlichen Ausweis.', 'كما هي في وثيقة رسمية.'],
  Available: ['Verfügbar', 'المتاح'],
  Balance: ['Guthaben', 'الرصيد'],
  'Bank account': ['Bankkonto', 'الحساب المصرفي'],
  'Bank code': ['Bankleitzahl', 'رمز المصرف'],
  "Bank's name": ['Name der Bank', 'اسم المصرف'],
  Business: ['Unternehmen', 'شركة'],
  'Buy now': ['Jetzt kaufen', 'الشراء الآن'],
  'Buy crypto': ['Krypto kaufen', 'شراء عملات رقمية'],
  'You get': ['Sie erhalten', 'المبلغ المستلم'],
  Checkout: ['Kasse', 'إتمام الشراء'],
  'Choose…': ['Auswählen …', 'اختيار…'],
  City: ['Ort', 'المدينة'],
  Continue: ['Weiter', 'متابعة'],
  Country: ['Land', 'البلد'],
  Currency: ['Währung', 'العملة'],
  Date: ['Datum', 'التاريخ'],
  'Date of birth': ['Geburtsdatum', 'تاريخ الميلاد'],
  Decision: ['Entscheidung', 'القرار'],
  Deposit: ['Einzahlen', 'إيداع'],
  'ID number': ['Ausweisnummer', 'رقم الوثيقة'],
  'Email address': ['E-Mail-Adresse', 'عنوان البريد الإلكتروني'],
  Exchange: ['Börse', 'المنصة'],
  'Field-tested, 0.21': ['Einsatzerprobt, 0,21', 'مستعمل، 0.21'],
  'First name': ['Vorname', 'الاسم الأول'],
  'Apartment, floor or building': ['Wohnung, Etage oder Gebäude', 'الشقة أو الطابق أو المبنى'],
  'I agree': ['Ich stimme zu', 'أوافق'],
  Type: ['Typ', 'النوع'],
  'Bank code type': ['Art des Bankcodes', 'نوع رمز المصرف'],
  'Counterparty type': ['Art des Geschäftspartners', 'نوع الطرف المقابل'],
  'ID type': ['Art des Ausweises', 'نوع الوثيقة'],
  'Last name': ['Nachname', 'اسم العائلة'],
  'Legal name': ['Firmenname', 'الاسم القانوني'],
  'Link account': ['Konto verknüpfen', 'ربط الحساب'],
  Memo: ['Verwendungszweck', 'ملاحظة'],
  'Middle name': ['Zweiter Vorname', 'الاسم الأوسط'],
  'Minimal wear, 0.09': ['Minimale Gebrauchsspuren, 0,09', 'شبه جديد، 0.09'],
  Name: ['Name', 'الاسم'],
  Nationality: ['Staatsangehörigkeit', 'الجنسية'],
  Network: ['Netzwerk', 'الشبكة'],
  'New recipient': ['Neuer Empfänger', 'مستلم جديد'],
  'Notification address': ['Adresse für Benachrichtigungen', 'عنوان الإشعارات'],
  Occupation: ['Beruf', 'المهنة'],
  Password: ['Passwort', 'كلمة المرور'],
  'Phone number': ['Telefonnummer', 'رقم الهاتف'],
  'Postal code': ['Postleitzahl', 'الرمز البريدي'],
  Reason: ['Grund', 'السبب'],
  Recipient: ['Empfänger', 'المستلم'],
  'Refresh balance': ['Guthaben aktualisieren', 'تحديث الرصيد'],
  'Review payment': ['Zahlung prüfen', 'مراجعة الدفعة'],
  'Routing number': ['Bankleitzahl (USA)', 'رقم التوجيه'],
  Save: ['Speichern', 'حفظ'],
  'Save changes': ['Änderungen speichern', 'حفظ التغييرات'],
  'Security code': ['Bestätigungscode', 'رمز التحقق'],
  'Send payment': ['Zahlung senden', 'إرسال دفعة'],
  Provider: ['Anbieter', 'مقدّم الخدمة'],
  Settings: ['Einstellungen', 'الإعدادات'],
  'Sign in': ['Anmelden', 'تسجيل الدخول'],
  State: ['Bundesstaat', 'الولاية'],
  'Street address': ['Straße und Hausnummer', 'الشارع ورقم المبنى'],
  'Terms of use': ['Nutzungsbedingungen', 'شروط الاستخدام'],
  Today: ['Heute', 'اليوم'],
  Total: ['Summe', 'المجموع'],
  'Trade URL': ['Handels-URL', 'رابط التبادل'],
  'Used for deposits and withdrawals.': ['Für Ein- und Auszahlungen.', 'للإيداع والسحب.'],
  'Wallet address': ['Wallet-Adresse', 'عنوان المحفظة'],
  Withdraw: ['Auszahlen', 'سحب'],
  'Your details': ['Ihre Angaben', 'بياناتك'],
}
