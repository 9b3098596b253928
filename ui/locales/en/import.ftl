# People as a file: in after a dry run, out for a spreadsheet.

import-title = Import or export people
import-heading = Import people
import-lead = From a CSV file, which every spreadsheet program can save. Tweestap first checks every line; nothing happens until you say so.
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
import-bad-text = Nothing is imported until every line is right. Correct these lines in the file, then choose the file again.
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
        [one] { $count } person was imported.
       *[other] { $count } people were imported.
    }
export-heading = Export people
export-text = Everyone’s name, address, number, role and status as a CSV file. It holds no passwords, codes or secrets.
export-do = Export CSV
