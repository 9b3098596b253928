# People as a file: in after a dry run, out for a spreadsheet.

import-title = Personen importieren oder exportieren
import-heading = Personen importieren
import-lead = Aus einer CSV-Datei, wie sie jede Tabellenkalkulation speichern kann. Tweestap prüft zuerst jede Zeile; nichts geschieht, bevor Sie es sagen.
import-columns = Die erste Zeile nennt die Spalten, in beliebiger Reihenfolge:
import-column-name = Der Name, wie er angezeigt wird
import-column-address = E-Mail-Adresse oder Anmeldename, jeweils nur einmal
import-column-number = Telefonnummer für den Rückruf; darf leer sein
import-column-role = Klient:in, Behandler:in oder Helpdesk
import-choose = Datei wählen
import-another = Andere Datei wählen
import-file =
    { $file }: { $lines ->
        [one] { $lines } Person
       *[other] { $lines } Personen
    }
import-checking = Jede Zeile wird geprüft…
import-good =
    { $count ->
        [one] Die Zeile kann importiert werden.
       *[other] Alle { $count } Zeilen können importiert werden.
    }
import-good-next = Noch bekommt niemand einen Code: Geben Sie Willkommenscodes auf der Seite jeder Person aus.
import-do =
    { $count ->
        [one] { $count } Person importieren
       *[other] { $count } Personen importieren
    }
import-bad-heading =
    { $count ->
        [one] { $count } Zeile kann nicht importiert werden
       *[other] { $count } Zeilen können nicht importiert werden
    }
import-bad-text = Es wird nichts importiert, bis alle Zeilen stimmen. Korrigieren Sie diese Zeilen in der Datei und wählen Sie die Datei noch einmal.
import-bad-line = Zeile
import-bad-field = Spalte
import-bad-what = Was nicht stimmt
import-bad-more =
    { $count ->
        [one] Und { $count } weitere.
       *[other] Und { $count } weitere.
    }
import-running = Wird importiert
import-progress = { $done } von { $of }
import-cancel = Abbrechen
import-cancelling = Wird abgebrochen…
import-cancelled = Abgebrochen: Niemand wurde importiert.
import-done =
    { $count ->
        [one] { $count } Person wurde importiert.
       *[other] { $count } Personen wurden importiert.
    }
export-heading = Personen exportieren
export-text = Name, Adresse, Nummer, Rolle und Status von allen, als CSV-Datei. Passwörter, Codes und Geheimnisse stehen nicht darin.
export-do = CSV exportieren
