# People as a file: in after a dry run, out for a spreadsheet.

import-title = Mensen importeren of exporteren
import-heading = Mensen importeren
import-lead = Uit een CSV-bestand, zoals elk rekenblad het schrijft. Tweestap controleert eerst elke regel; er gebeurt niets voor jij het zegt.
import-columns = De eerste regel noemt de kolommen, in willekeurige volgorde:
import-column-name = De naam zoals die getoond wordt
import-column-address = E-mailadres of inlognaam, elk maar één keer
import-column-number = Telefoonnummer om op terug te bellen; mag leeg zijn
import-column-role = cliënt, behandelaar of helpdesk
import-choose = Kies een bestand
import-another = Kies een ander bestand
import-file =
    { $file }: { $lines ->
        [one] { $lines } persoon
       *[other] { $lines } mensen
    }
import-checking = Elke regel wordt gecontroleerd…
import-good =
    { $count ->
        [one] De regel kan worden geïmporteerd.
       *[other] Alle { $count } regels kunnen worden geïmporteerd.
    }
import-good-next = Nog niemand krijgt een code: geef welkomstcodes uit vanaf de pagina van elke persoon.
import-do =
    { $count ->
        [one] Importeer { $count } persoon
       *[other] Importeer { $count } mensen
    }
import-bad-heading =
    { $count ->
        [one] { $count } regel kan niet worden geïmporteerd
       *[other] { $count } regels kunnen niet worden geïmporteerd
    }
import-bad-text = Er wordt niets geïmporteerd zolang er zo een is. Herstel ze in het bestand en kies het opnieuw.
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
       *[other] { $count } mensen zijn geïmporteerd.
    }
export-heading = Mensen exporteren
export-text = Van iedereen de naam, het adres, het nummer, de rol en de staat als CSV-bestand. Er staat geen wachtwoord, code of geheim in.
export-do = CSV exporteren
