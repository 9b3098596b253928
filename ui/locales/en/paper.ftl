# What Tweestap prints or saves: the recovery codes and the recovery key.
# Each text stands on paper that is read without the app at hand.

# Names of saved files, without the ending: small letters of a-z and dashes, which every system takes.
paper-file-recovery-codes = recovery-codes
paper-file-recovery-key = recovery-key

paper-practice = Practice
paper-practice-note = From a training. Nothing on this sheet opens anything real.
paper-account = Account
paper-log-in-as = Log in as
paper-made-on = Made on
# $day and $year are numbers, $month is 1 to 12.
paper-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
paper-page = Page { $page } of { $pages }
# Where the typeface of the sheet has no letters for a name.
paper-by-hand = This sheet cannot print all letters of this. Write it here by hand:

paper-codes-title = Recovery codes
paper-codes-lead = With these codes you can log in when you do not have your phone.
paper-codes-used-on = used on
paper-codes-how = How to use a code
paper-codes-how-log-in = Log in with your password, as always.
paper-codes-how-choose = When the code of your phone is asked, choose “I don’t have my phone”.
paper-codes-how-type = Type one of these codes. Capitals and dashes do not matter.
paper-codes-how-once = Cross the code out. Each code works once.
paper-codes-keep = How to keep this sheet
paper-codes-keep-apart = Keep it apart from your phone, with your important papers. Do not take a photo of it.
paper-codes-keep-secret = The codes are for you alone. Nobody ever asks you for them, not even the help desk.
paper-codes-keep-renew = When you make new codes, these stop working. Then destroy this sheet.

paper-help-title = No phone and no codes left?
paper-help-call = Call { $desk }
paper-help-check = Call this number yourself. Never use a number that a caller gives you.

paper-key-title = Recovery key
paper-key-lead = With this key the organisation can open its Tweestap data again when the computer no longer can.
paper-key-group = group { $number }
paper-key-opens = What this key opens
paper-key-opens-data = The data on the computer, or a backup of it, when the key that the computer keeps is gone.
paper-key-opens-person = It also makes one new help-desk person, who switches on two-step at once.
paper-key-how = How to use it
paper-key-how-start = Start Tweestap. It says that its key is gone and asks for the recovery key.
paper-key-how-type = Type the seven groups in this order. Capitals and dashes do not matter.
paper-key-how-after = Each use is in the log and told to all help-desk people. It gives a new key to print.
paper-key-keep = Where to keep this sheet
paper-key-keep-safe = In a safe or a locked cupboard, not beside the computer. At least two people know where.
paper-key-keep-power = Whoever has this sheet and the data can read everything. Do not copy it or take a photo of it.
paper-key-keep-old = After a new key this sheet still opens older copies. Destroy it when they are gone.
