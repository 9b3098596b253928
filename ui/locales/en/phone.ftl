# The simulated phone, and what it can suffer.

phone-of = { $name }’s phone
phone-screens = Screens of the phone
phone-screen = { $screen ->
    [locked] Lock screen
    [messages] Messages
    [codes] Authenticator
   *[mail] Mail
}
phone-time = Time on the phone:
phone-has-signal = The phone has a signal
phone-no-signal = No signal
phone-lock = Lock
phone-lock-it = Lock the phone
phone-unlock = Unlock
phone-tab-messages = SMS
phone-tab-codes = Codes
phone-tab-mail = Mail
phone-unread =
    ({ $count ->
        [one] { $count } new
       *[other] { $count } new
    })
phone-news = { $what ->
    [mail] New mail from { $from }: { $text }
   *[message] New SMS from { $from }: { $text }
}
phone-number = This phone’s number: { $number }
phone-no-messages = No messages.
phone-no-number = This person has no mobile number.
phone-all-mail = All mail
phone-mail-from = { $from }, { TIME($at) }
phone-no-mail = No mail.
phone-no-address = This person has no mail address.
phone-authenticator = Authenticator
phone-no-accounts = No accounts yet. Scan a QR code to add one.
phone-new-phone = A new phone: its authenticator is empty. The number is the same.
phone-scan = Scan the QR code
phone-scanning = Scanning…
phone-type-key = Type the key
phone-added = The account is there.
phone-there-already = This account is there already.
phone-nothing-in-sight = There is no QR code on the screen.
phone-not-a-key = This QR code is not for an authenticator app.
phone-bad-key = This is not a key. Type it exactly as it is on the screen.
phone-added-at = Added at { TIME($at) }
phone-seconds-left =
    { $seconds ->
        [one] { $seconds } second left
       *[other] { $seconds } seconds left
    }
phone-delete = Delete
phone-delete-this = Delete { $issuer }, { $account }
phone-delete-ask = Delete this account? Then this phone makes no more codes for it.
phone-keep = Keep
phone-account = Account
phone-account-name = Name
phone-key = Key
phone-key-missing = Type the key
phone-add = Add
phone-cancel = Stop
phone-is-lost = This phone is lost
phone-lost-text = Nothing on it can be seen or used. That is how it is for its owner too.
phone-works = Phone works normally
phone-sms-late = SMS { $minutes } min late
phone-clock-wrong = { $side ->
    [ahead] Clock { $minutes } min ahead
   *[behind] Clock { $minutes } min behind
}
phone-condition = What is the matter with the phone?
phone-lost-choice = It is lost
phone-late = SMS messages arrive
phone-late-not = at once
phone-late-by =
    { $minutes ->
        [one] { $minutes } minute late
       *[other] { $minutes } minutes late
    }
phone-clock = Its clock
phone-clock-right = is right
phone-clock-by = { $side ->
    [ahead] { $minutes } minutes ahead
   *[behind] { $minutes } minutes behind
}
phone-mend = Works normally
phone-replace = Replace it with a new one
phone-window = Show it in a window of its own
