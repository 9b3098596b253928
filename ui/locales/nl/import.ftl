# People as a file: in after a dry run, out for a spreadsheet.

import-title = Personen importeren of exporteren
import-heading = Personen importeren
import-lead = Uit een CSV-bestand; elk spreadsheetprogramma kan dat opslaan. Tweestap controleert eerst elke regel; er gebeurt niets voordat jij het zegt.
import-columns = De eerste regel noemt de kolommen, in willekeurige volgorde:
import-column-name = De naam zoals die wordt getoond
import-column-address = E-mailadres of inlognaam, elk maar één keer
import-column-number = Telefoonnummer om op terug te bellen; mag leeg zijn
import-column-role = cliënt, behandelaar of helpdesk
import-choose = Bestand kiezen
import-another = Ander bestand kiezen
import-file =
    { $file }: { $lines ->
        [one] { $lines } persoon
       *[other] { $lines } personen
    }
import-checking = Elke regel wordt gecontroleerd…
import-good =
    { $count ->
        [one] De regel kan worden geïmporteerd.
       *[other] Alle { $count } regels kunnen worden geïmporteerd.
    }
import-good-next = Nog niemand krijgt een code: geef welkomstcodes uit op de pagina van elke persoon.
import-do =
    { $count ->
        [one] { $count } persoon importeren
       *[other] { $count } personen importeren
    }
import-bad-heading =
    { $count ->
        [one] { $count } regel kan niet worden geïmporteerd
       *[other] { $count } regels kunnen niet worden geïmporteerd
    }
import-bad-text = Er wordt niets geïmporteerd tot alle regels kloppen. Verbeter deze regels in het bestand en kies het bestand opnieuw.
import-bad-line = Regel
import-bad-field = Kolom
import-bad-what = Wat er niet klopt
import-bad-more =
    { $count ->
        [one] En nog { $count }.
       *[other] En nog { $count }.
    }
import-running = Importeren
import-progress = { $done } van { $of }
import-cancel = Stoppen
import-cancelling = Stoppen…
import-cancelled = Gestopt: er is niemand geïmporteerd.
import-done =
    { $count ->
        [one] { $count } persoon is geïmporteerd.
       *[other] { $count } personen zijn geïmporteerd.
    }
export-heading = Personen exporteren
export-text = Van iedereen de naam, het adres, het nummer, de rol en de status, als CSV-bestand. Er staan geen wachtwoorden, codes of geheimen in.
export-do = CSV exporteren
