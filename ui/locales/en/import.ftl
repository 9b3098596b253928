# People as a file: in after a dry run, out for a spreadsheet.

import-title = Import or export people
import-heading = Import people
import-lead = From a CSV file, as every spreadsheet writes it. First Tweestap checks every line; nothing happens before you say so.
import-columns = Its first line names the columns, in any order:
import-column-name = The name as it is shown
import-column-address = E-mail address or log-in name, each only once
import-column-number = Phone number to call back on; may be empty
import-column-role = client, therapist or help desk
import-choose = Choose a file
import-another = Choose another file
import-file =
    { $file }: { $lines ->
        [one] { $lines } person
       *[other] { $lines } people
    }
import-checking = Every line is being checked…
import-good =
    { $count ->
        [one] The line can be imported.
       *[other] All { $count } lines can be imported.
    }
import-good-next = Nobody gets a code yet: hand out welcome codes from each person’s page.
import-do =
    { $count ->
        [one] Import { $count } person
       *[other] Import { $count } people
    }
import-bad-heading =
    { $count ->
        [one] { $count } line cannot be imported
       *[other] { $count } lines cannot be imported
    }
import-bad-text = Nothing is imported while there is one. Mend them in the file and choose it again.
import-bad-line = Line
import-bad-field = Column
import-bad-what = What is wrong
import-bad-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
import-running = Importing
import-progress = { $done } of { $of }
import-cancel = Stop
import-cancelling = Stopping…
import-cancelled = Stopped: nobody was imported.
import-done =
    { $count ->
        [one] { $count } person is imported.
       *[other] { $count } people are imported.
    }
export-heading = Export people
export-text = Everyone’s name, address, number, role and state as a CSV file. No password, code or secret is in it.
export-do = Export CSV
